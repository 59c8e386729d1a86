package org.rollcall.domain.fold;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.domain.event.AssemblyEvent;
import org.rollcall.domain.event.AssemblyEvent.AssemblyDefined;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.ProposalEvent;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Roll;

/** A body that votes, as it was last defined. */
public final class Assembly implements StreamState {

    private AssemblyDefined definition;

    @Override
    public Effect take(Envelope envelope, long seq, Moment at) {
        return switch (envelope.event()) {
            case AssemblyEvent event -> take(event);
            case ProposalEvent event -> Effect.refused(Refusal.WRONG_STREAM, "this stream is an assembly's");
        };
    }

    private Effect take(AssemblyEvent event) {
        return switch (event) {
            case AssemblyDefined defined -> {
                definition = defined;
                yield Effect.APPLIED;
            }
        };
    }

    public Optional<AssemblyDefined> definition() {
        return Optional.ofNullable(definition);
    }

    /**
     * The electorate of a day: its members on that day, in the assembly's order.
     *
     * @param notEntitled members that may not vote then, with the reason
     * @throws org.rollcall.domain.InvalidValue if the assembly had no member on that day
     */
    public Roll rollOn(LocalDate day, Map<MemberCode, String> notEntitled) {
        List<MemberCode> members = definition.members().stream()
                .filter(member -> member.on(day))
                .map(Member::code)
                .toList();
        return new Roll(members, notEntitled, null, null);
    }
}
