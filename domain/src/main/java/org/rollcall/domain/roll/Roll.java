package org.rollcall.domain.roll;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.id.MemberCode;

/**
 * The electorate of one ballot, frozen at its opening in the assembly's order: a ballot can be judged from its stream alone,
 * years later, whoever joined or left since (DESIGN decision 4).
 *
 * <p>A member without the right to vote (Charter, Article 19) stays on the roll, with the reason; its vote is refused and it
 * counts among those not voting.
 */
public final class Roll {

    /** The largest electorate that one ballot takes. */
    public static final int LARGEST = 100_000;

    /** Keeps every product of a weight total and a fraction's term inside 64 bits. */
    public static final long HEAVIEST_TOTAL = 1L << 48;

    private static final Pattern REASON = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private final List<MemberCode> members;
    private final Map<MemberCode, String> notEntitled;
    private final List<Long> weights;
    private final Integer seats;
    private final Map<MemberCode, Integer> places;
    private final long totalWeight;

    /**
     * @param members the codes in the assembly's order, each once
     * @param notEntitled the members that may not vote, each with the reason as a code such as {@code ARTICLE_19}
     * @param weights one positive weight a member in the same order, or {@code null} where all are equal
     * @param seats the number of seats where the rules count vacant ones too, else {@code null}
     */
    public Roll(List<MemberCode> members, Map<MemberCode, String> notEntitled, List<Long> weights, Integer seats) {
        this.members = List.copyOf(InvalidValue.required("roll.members", members));
        this.notEntitled = new TreeMap<>(notEntitled == null ? Map.of() : notEntitled);
        this.weights = weights == null ? null : List.copyOf(weights);
        this.seats = seats;
        this.places = placesOf(this.members);
        this.totalWeight = totalOf(this.weights, this.members.size());
        this.notEntitled.forEach(this::checkReason);
        if (seats != null && (seats < this.members.size() || seats > LARGEST)) {
            throw new InvalidValue("roll.seats", "must be at least the number of members, " + this.members.size());
        }
    }

    /** A roll on which all may vote and all count alike. */
    public static Roll of(List<MemberCode> members) {
        return new Roll(members, Map.of(), null, null);
    }

    private static Map<MemberCode, Integer> placesOf(List<MemberCode> members) {
        if (members.isEmpty() || members.size() > LARGEST) {
            throw new InvalidValue("roll.members", "must name 1 to " + LARGEST + " members, not " + members.size());
        }
        Map<MemberCode, Integer> places = HashMap.newHashMap(members.size());
        for (MemberCode member : members) {
            if (places.put(member, places.size()) != null) {
                throw new InvalidValue("roll.members", "names " + member + " twice");
            }
        }
        return places;
    }

    private static long totalOf(List<Long> weights, int members) {
        if (weights == null) {
            return members;
        }
        if (weights.size() != members) {
            throw new InvalidValue(
                    "roll.weights", "must hold one weight a member: " + members + ", not " + weights.size());
        }
        long total = 0;
        for (long weight : weights) {
            if (weight < 1 || weight > HEAVIEST_TOTAL || (total += weight) > HEAVIEST_TOTAL) {
                throw new InvalidValue("roll.weights", "must be positive and total at most " + HEAVIEST_TOTAL);
            }
        }
        return total;
    }

    private void checkReason(MemberCode member, String reason) {
        if (!places.containsKey(member)) {
            throw new InvalidValue("roll.notEntitled", "names " + member + ", who is not on the roll");
        }
        checkedReason(reason, member);
    }

    /**
     * Why a member may not vote, as a code.
     *
     * @throws InvalidValue if it is none
     */
    public static String checkedReason(String reason, MemberCode member) {
        if (reason == null || !REASON.matcher(reason).matches()) {
            throw new InvalidValue("roll.notEntitled", "needs a reason such as ARTICLE_19 for " + member);
        }
        return reason;
    }

    public List<MemberCode> members() {
        return members;
    }

    /** Members that may not vote, with the reason; in order of code. */
    public Map<MemberCode, String> notEntitled() {
        return Collections.unmodifiableMap(notEntitled);
    }

    /** One weight a member in the roll's order, or {@code null} where all are equal. */
    public List<Long> weights() {
        return weights;
    }

    /** Seats including vacant ones, or {@code null} where the rules do not count them. */
    public Integer seats() {
        return seats;
    }

    public int size() {
        return members.size();
    }

    public boolean weighted() {
        return weights != null;
    }

    public long totalWeight() {
        return totalWeight;
    }

    /** The member's place in the roll's order, from 0; empty when it is not on the roll. */
    public OptionalInt placeOf(MemberCode member) {
        Integer place = places.get(member);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    public long weightAt(int place) {
        return weights == null ? 1 : weights.get(place);
    }

    /** How many may vote, or how much they weigh together. */
    public long entitled(boolean byWeight) {
        if (!byWeight) {
            return members.size() - notEntitled.size();
        }
        long barred = notEntitled.keySet().stream()
                .mapToLong(member -> weightAt(places.get(member)))
                .sum();
        return totalWeight - barred;
    }

    /** Why the member may not vote, or {@code null} when it may. */
    public String barOf(MemberCode member) {
        return notEntitled.get(member);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Roll that
                && members.equals(that.members)
                && notEntitled.equals(that.notEntitled)
                && Objects.equals(weights, that.weights)
                && Objects.equals(seats, that.seats);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    @Override
    public String toString() {
        return "Roll of " + members.size();
    }
}
