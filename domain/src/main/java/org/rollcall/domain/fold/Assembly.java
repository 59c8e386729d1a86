package org.rollcall.domain.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.AssemblyEvent;
import org.rollcall.domain.event.AssemblyEvent.AssemblyDefined;
import org.rollcall.domain.event.AssemblyEvent.VotingRightRestored;
import org.rollcall.domain.event.AssemblyEvent.VotingRightSuspended;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.MeetingEvent;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.ProposalEvent;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Roll;

/** A body that votes, as it was last defined, and who may not vote when. */
public final class Assembly implements StreamState {

    private final List<Suspension> suspensions = new ArrayList<>();
    private AssemblyDefined definition;

    /**
     * A time in which a member may not vote (Charter, Article 19): by dated decisions, never by anyone's guess.
     *
     * @param to the last day, or {@code null} until it is restored
     * @param restored the decision that ended it, or {@code null}
     */
    public record Suspension(
            MemberCode member, LocalDate from, LocalDate to, String reason, String citation, String restored) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        boolean overlaps(LocalDate start, LocalDate end) {
            return (to == null || !start.isAfter(to)) && (end == null || !end.isBefore(from));
        }

        Suspension until(LocalDate last, String citation) {
            return new Suspension(member, from, last, reason, this.citation, citation);
        }
    }

    @Override
    public Effect take(Envelope envelope, long seq, Moment at) {
        return switch (envelope.event()) {
            case AssemblyEvent event -> take(event);
            case ProposalEvent event -> Effect.refused(Refusal.WRONG_STREAM, "this stream is an assembly's");
            case MeetingEvent event -> Effect.refused(Refusal.WRONG_STREAM, "this stream is an assembly's");
        };
    }

    private Effect take(AssemblyEvent event) {
        return switch (event) {
            case AssemblyDefined defined -> {
                definition = defined;
                yield Effect.APPLIED;
            }
            case VotingRightSuspended suspended -> unless(refusalOf(suspended.member()), () -> suspend(suspended));
            case VotingRightRestored restored -> unless(refusalOf(restored.member()), () -> restore(restored));
        };
    }

    private static Effect unless(Effect.Refused not, Supplier<Effect> then) {
        return not != null ? not : then.get();
    }

    private Effect.Refused refusalOf(MemberCode member) {
        if (definition == null) {
            return Effect.refused(Refusal.NO_SUCH_ASSEMBLY, "the assembly was not defined before this");
        }
        return definition.members().stream().anyMatch(known -> known.code().equals(member))
                ? null
                : Effect.refused(Refusal.NO_SUCH_MEMBER, member + " is no member");
    }

    private Effect suspend(VotingRightSuspended event) {
        return suspensions.stream()
                .filter(other -> other.member().equals(event.member()) && other.overlaps(event.from(), event.to()))
                .findFirst()
                .<Effect>map(other -> Effect.refused(
                        Refusal.SUSPENSION_OVERLAPS,
                        "%s is suspended from %s %s already (%s)"
                                .formatted(
                                        other.member(),
                                        other.from(),
                                        other.to() == null ? "on" : "to " + other.to(),
                                        other.citation())))
                .orElseGet(() -> {
                    suspensions.add(new Suspension(
                            event.member(), event.from(), event.to(), event.reason(), event.citation(), null));
                    return Effect.APPLIED;
                });
    }

    private Effect restore(VotingRightRestored event) {
        for (int i = 0; i < suspensions.size(); i++) {
            Suspension suspension = suspensions.get(i);
            if (!suspension.member().equals(event.member()) || !suspension.holds(event.from())) {
                continue;
            }
            if (suspension.from().equals(event.from())) {
                return Effect.refused(
                        Refusal.NOT_SUSPENDED,
                        "%s is suspended from %s on; it can be restored from the day after at the earliest"
                                .formatted(event.member(), suspension.from()));
            }
            suspensions.set(i, suspension.until(event.from().minusDays(1), event.citation()));
            return Effect.APPLIED;
        }
        return Effect.refused(Refusal.NOT_SUSPENDED, event.member() + " is not suspended on " + event.from());
    }

    public Optional<AssemblyDefined> definition() {
        return Optional.ofNullable(definition);
    }

    /** In the order in which they were decided. */
    public List<Suspension> suspensions() {
        return List.copyOf(suspensions);
    }

    /**
     * The electorate of a day: its members on that day, in the assembly's order, with their weights; those suspended may not
     * vote.
     *
     * @param notEntitled further members that may not vote then, with the reason
     * @throws InvalidValue if the assembly had no member on that day
     */
    public Roll rollOn(LocalDate day, Map<MemberCode, String> notEntitled) {
        List<Member> members =
                definition.members().stream().filter(member -> member.on(day)).toList();
        if (members.isEmpty()) {
            throw new InvalidValue("roll.members", "is empty: the assembly had no member on " + day);
        }
        Map<MemberCode, String> bars = new TreeMap<>(notEntitled);
        List<MemberCode> codes = members.stream().map(Member::code).toList();
        suspensions.stream()
                .filter(suspension -> suspension.holds(day) && codes.contains(suspension.member()))
                .forEach(suspension -> bars.put(suspension.member(), suspension.reason()));
        boolean weighted = members.stream().allMatch(member -> member.weight() != null);
        List<Long> weights = weighted ? members.stream().map(Member::weight).toList() : null;
        return new Roll(codes, bars, weights, definition.seats());
    }
}
