package org.rollcall.ingest.history.shipped;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.MajorityDetermined;
import org.rollcall.domain.event.ProposalEvent.ProposalAdopted;
import org.rollcall.domain.event.ProposalEvent.ProposalSubmitted;
import org.rollcall.domain.event.ProposalEvent.ResolutionNumbered;
import org.rollcall.domain.event.ProposalEvent.SponsorJoined;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.Provenance.Kind;
import org.rollcall.domain.event.Provenance.Timing;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.event.WordEvent.NonParticipationDeclared;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.ingest.scenario.Scenario;

/**
 * A recorded roll call as the events of a vote. The record gives no order and no times of the votes: they follow the order of
 * the codes, and the stream says that its timing is invented.
 */
final class RollCallEvents {

    private RollCallEvents() {}

    static StreamId stream(Scenario recorded) {
        return StreamId.ofSymbol(recorded.symbol()).with(recorded.source() + "-" + recorded.record());
    }

    /**
     * @param related the streams of other drafts on the same matter
     * @param rule the majority that decided, or {@code null} where the record does not say: the outcome is then as recorded
     */
    static List<Event> of(Scenario recorded, List<StreamId> related, MajorityRule rule, Roll roll) {
        var ballot = new BallotId(stream(recorded), 1);
        List<Event> events = new ArrayList<>(recorded.members() + 8);
        events.add(new ProposalSubmitted(
                recorded.assembly(),
                recorded.symbol(),
                recorded.title(),
                recorded.kind(),
                recorded.session(),
                recorded.meeting(),
                recorded.item(),
                related,
                recorded.series(),
                new Provenance(Kind.IMPORTED, recorded.source(), recorded.record(), recorded.roll(), Timing.INVENTED)));
        recorded.sponsors().forEach(sponsor -> events.add(new SponsorJoined(sponsor, null)));
        if (rule != null) {
            events.add(new MajorityDetermined(rule, recorded.basis()));
        }
        events.add(new BallotOpened(
                ballot,
                null,
                recorded.question(),
                recorded.yesMeans(),
                rule,
                rule == null ? null : recorded.basis(),
                roll,
                recorded.method(),
                Visibility.PUBLIC,
                null));
        recorded.notParticipating().forEach(member -> events.add(new NonParticipationDeclared(ballot, member)));
        recorded.casts().forEach(cast -> events.add(new VoteCast(ballot, cast.member(), cast.choice(), null, null)));
        events.add(new BallotClosed(ballot));
        addOutcome(recorded, ballot, events);
        return events;
    }

    private static void addOutcome(Scenario recorded, BallotId ballot, List<Event> events) {
        if (recorded.resolution() != null) {
            Scenario.Totals said = recorded.official();
            var figures =
                    new Figures((long) said.yes(), (long) said.no(), (long) said.abstain(), (long) said.notVoting());
            events.add(new ProposalAdopted(ballot, figures));
            events.add(new ResolutionNumbered(recorded.resolution()));
        }
    }
}
