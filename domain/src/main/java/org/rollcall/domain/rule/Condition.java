package org.rollcall.domain.rule;

import java.util.List;
import java.util.Set;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Tally;

/** One thing that must hold for a ballot to be adopted. */
public sealed interface Condition {

    Finding judge(Count count);

    /** Why a ballot that misses this condition is not adopted. */
    Reason reason();

    /** Whether it can only be met by votes in favour; a rule needs one such condition. */
    default boolean asksForVotes() {
        return false;
    }

    /** That many more in favour, or {@code null} where fewer have not voted yet. */
    private static Long within(Tally tally, long more) {
        return more <= tally.pending() ? more : null;
    }

    /**
     * Votes in favour must be a share of a base: two-thirds of those present and voting (rules 83 to 86), an absolute majority
     * of the members. Nobody in favour never passes.
     *
     * @param strict more than the share, not just the share: half is strict, two-thirds is not
     */
    record Fraction(Base base, int numerator, int denominator, boolean strict, Measure measure) implements Condition {

        private static final int LARGEST_TERM = 1_000;

        public Fraction {
            InvalidValue.required("rule.base", base);
            measure = measure == null ? Measure.MEMBERS : measure;
            if (numerator < 1 || denominator < 1 || denominator > LARGEST_TERM) {
                throw new InvalidValue("rule.fraction", "must have whole terms from 1 to " + LARGEST_TERM);
            }
            if (numerator > denominator || (numerator == denominator && strict)) {
                throw new InvalidValue("rule.fraction", "of " + numerator + "/" + denominator + " could never be met");
            }
            if (base == Base.SEATS && measure == Measure.WEIGHT) {
                throw new InvalidValue(
                        "rule.measure", "cannot be WEIGHT where the base is SEATS: a vacant seat weighs nothing");
            }
        }

        /** The smallest number in favour that meets the share of that base; at least 1. */
        public long requiredOf(long whole) {
            long share = numerator * whole;
            long least = strict ? share / denominator + 1 : (share + denominator - 1) / denominator;
            return Math.max(1, least);
        }

        @Override
        public Finding judge(Count count) {
            Tally tally = count.by(measure);
            long whole = base.of(tally, count.seats());
            long required = requiredOf(whole);
            boolean met = tally.yes() >= required;
            return new Finding(
                    "FRACTION",
                    tally.yes(),
                    whole,
                    required,
                    met,
                    met ? Long.valueOf(0) : moreNeeded(tally, whole),
                    List.of(),
                    words(tally, whole, required));
        }

        private String words(Tally tally, long whole, long required) {
            if (whole == 0) {
                return "nobody voted yes or no";
            }
            return "%d of the %d %s%s; %d %s needed"
                    .formatted(
                            tally.yes(),
                            whole,
                            base.words(),
                            measure == Measure.WEIGHT ? ", by weight" : "",
                            required,
                            required == 1 ? "was" : "were");
        }

        @Override
        public boolean asksForVotes() {
            return true;
        }

        /** The smallest k with (yes + k) meeting its share when each of the k also enlarges the base, where it does. */
        private Long moreNeeded(Tally tally, long whole) {
            if (!base.growsWithYes()) {
                return within(tally, requiredOf(whole) - tally.yes());
            }
            long missing = numerator * whole - denominator * tally.yes() + (strict ? 1 : 0);
            long gain = denominator - numerator;
            if (gain == 0) {
                return whole == tally.yes() ? within(tally, 1) : null;
            }
            return within(tally, Math.max(1, (missing + gain - 1) / gain));
        }

        /** Whether more were in favour than against, and yet fewer than a share of more than half asks for. */
        boolean missedByMajority(Count count) {
            Tally tally = count.by(measure);
            return 2 * numerator > denominator
                    && tally.yes() > tally.no()
                    && !judge(count).met();
        }

        /** Whether as many in favour as against were counted; never so where nobody was. */
        boolean evenlySplit(Count count) {
            Tally tally = count.by(measure);
            return tally.yes() > 0 && tally.yes() == tally.no();
        }

        @Override
        public Reason reason() {
            return Reason.NO_MAJORITY;
        }
    }

    /** A fixed number in favour: nine in the Security Council (Charter, Article 27), seven before 1966. */
    record AtLeast(int votes) implements Condition {

        public AtLeast {
            if (votes < 1) {
                throw new InvalidValue("rule.votes", "must be at least 1");
            }
        }

        @Override
        public Finding judge(Count count) {
            long yes = count.members().yes();
            boolean met = yes >= votes;
            return new Finding(
                    "COUNT",
                    yes,
                    count.members().members(),
                    votes,
                    met,
                    within(count.members(), met ? 0 : votes - yes),
                    List.of(),
                    yes + " of " + votes + " required");
        }

        @Override
        public boolean asksForVotes() {
            return true;
        }

        @Override
        public Reason reason() {
            return Reason.FEWER_THAN_REQUIRED;
        }
    }

    /** No negative vote of a member that holds the veto (Article 27(3)); abstaining or not participating is none. */
    record NoVeto(List<MemberCode> holders) implements Condition {

        public NoVeto {
            holders = List.copyOf(InvalidValue.required("rule.holders", holders));
            if (holders.isEmpty()) {
                throw new InvalidValue("rule.holders", "must name at least one member");
            }
            if (Set.copyOf(holders).size() != holders.size()) {
                throw new InvalidValue("rule.holders", "names a member twice");
            }
        }

        @Override
        public Finding judge(Count count) {
            List<MemberCode> against = holders.stream()
                    .filter(holder -> count.choices().apply(holder) == Choice.NO)
                    .toList();
            boolean met = against.isEmpty();
            String words = met
                    ? "no veto was cast"
                    : "vetoed by "
                            + String.join(
                                    ", ",
                                    against.stream().map(MemberCode::value).toList());
            return new Finding("VETO", against.size(), (long) holders.size(), 0, met, met ? 0L : null, against, words);
        }

        @Override
        public Reason reason() {
            return Reason.VETO;
        }
    }

    /** Enough members reported present; judged on that report alone, never on the votes cast. */
    record Quorum(int numerator, int denominator, boolean strict) implements Condition {

        public Quorum {
            if (numerator < 1 || denominator < 1 || numerator > denominator || (numerator == denominator && strict)) {
                throw new InvalidValue("rule.quorum", "must be a share from 0 to 1 of the members that can be reached");
            }
        }

        @Override
        public Finding judge(Count count) {
            long members = count.members().members();
            long share = numerator * members;
            long required = strict ? share / denominator + 1 : (share + denominator - 1) / denominator;
            if (count.present() == null) {
                return new Finding(
                        "QUORUM",
                        0,
                        members,
                        required,
                        true,
                        0L,
                        List.of(),
                        "presence was not reported; " + required + " are a quorum");
            }
            boolean met = count.present() >= required;
            return new Finding(
                    "QUORUM",
                    count.present(),
                    members,
                    required,
                    met,
                    met ? 0L : null,
                    List.of(),
                    "%d of %d present; %d are a quorum".formatted(count.present(), members, required));
        }

        @Override
        public Reason reason() {
            return Reason.NO_QUORUM;
        }
    }
}
