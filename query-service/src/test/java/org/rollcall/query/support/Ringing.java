package org.rollcall.query.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.domain.event.ProposalEvent.ResultAnnounced;
import org.rollcall.domain.fold.Ballot;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.Step;
import org.rollcall.query.document.Announcement;

/** What tally-service says on the bell's topic after a batch of one record. */
final class Ringing {

    private Ringing() {}

    /** Says that the ballot went from that position to where it is now. */
    static Map<String, Object> of(Proposal proposal, Ballot now, long from, Step step) {
        var tally = now.votes().tally();
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("log", ProjectedPair.LOG);
        message.put("ballot", now.id().toString());
        message.put("proposal", proposal.id().value());
        message.put("from", from);
        message.put("to", now.seq());
        message.put("state", now.state());
        message.put("at", step.at().toString());
        message.put("closedAt", closedAt(now));
        message.put(
                "tally",
                Map.of(
                        "members",
                        tally.members(),
                        "yes",
                        tally.yes(),
                        "no",
                        tally.no(),
                        "abstain",
                        tally.abstain(),
                        "pending",
                        tally.pending()));
        message.put("verdict", now.verdict());
        message.put("announced", announced(now));
        message.put("voidReason", voidReason(now));
        message.put("resolution", proposal.resolution());
        message.put("visibility", now.terms().visibility());
        message.put("votes", votesAt(now, step));
        return message;
    }

    private static List<Map<String, Object>> votesAt(Ballot now, Step step) {
        List<Map<String, Object>> votes = new ArrayList<>();
        for (int place = 0; place < now.votes().roll().size(); place++) {
            if (now.votes().seqAt(place) == step.seq()) {
                votes.add(Map.of(
                        "member",
                        now.votes().roll().members().get(place).value(),
                        "choice",
                        now.votes().choiceAt(place),
                        "seq",
                        step.seq(),
                        "at",
                        step.at().toString(),
                        "changed",
                        now.votes().changedAt(place)));
            }
        }
        return votes;
    }

    static String voidReason(Ballot ballot) {
        return ballot instanceof Ballot.Voided voided ? voided.reason() : null;
    }

    static String closedAt(Ballot ballot) {
        return switch (ballot) {
            case Ballot.Open open -> null;
            case Ballot.Closed closed -> closed.closedAt().toString();
            case Ballot.Voided voided -> voided.closedAt().toString();
        };
    }

    static Announcement.Said announced(Ballot ballot) {
        ResultAnnounced said = ballot instanceof Ballot.Closed closed ? closed.announced() : null;
        return said == null ? null : new Announcement.Said(said.figures(), said.outcome(), said.words());
    }
}
