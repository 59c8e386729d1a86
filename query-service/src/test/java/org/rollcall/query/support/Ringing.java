package org.rollcall.query.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.event.ProposalEvent.ResultAnnounced;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.Step;
import org.rollcall.query.said.Announcement;

/** What tally-service says on the bell's topic after a batch of one record. */
final class Ringing {

    private Ringing() {}

    /** Says that the ballot went from that position to where it is now; from 0, that more changed than is told. */
    static Map<String, Object> of(Proposal proposal, Ballot now, long from, Step step) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("log", ProjectedPair.LOG);
        message.put("ballot", now.id().toString());
        message.put("proposal", proposal.id().value());
        message.put("from", from);
        message.put("to", now.seq());
        message.put("state", now.state());
        message.put("at", step.at().toString());
        message.put("closedAt", closedAt(now));
        message.put("tally", tally(now));
        message.put("verdict", now.verdict());
        message.put("announced", announced(now));
        message.put("voidReason", voidReason(now));
        message.put("resolution", now.id().equals(proposal.decidedBy()) ? proposal.resolution() : null);
        message.put(
                "visibility", now instanceof Ballot.Taken taken ? taken.terms().visibility() : Visibility.PUBLIC);
        message.put("votes", votesAt(now, step));
        return message;
    }

    /** The figures of a count, some of them unknown where only the result is. */
    record Count(long members, Long yes, Long no, Long abstain, Long pending) {}

    static Count tally(Ballot ballot) {
        return switch (ballot) {
            case Ballot.Taken taken -> {
                var tally = taken.votes().tally();
                yield new Count(tally.members(), tally.yes(), tally.no(), tally.abstain(), tally.pending());
            }
            case Ballot.Reported reported -> {
                var figures = reported.report().figures();
                yield new Count(
                        reported.members(), figures.yes(), figures.no(), figures.abstain(), figures.notVoting());
            }
        };
    }

    private static List<Map<String, Object>> votesAt(Ballot now, Step step) {
        if (!(now instanceof Ballot.Taken taken)) {
            return List.of();
        }
        var votes = taken.votes();
        return IntStream.range(0, votes.roll().size())
                .filter(place -> votes.seqAt(place) == step.seq())
                .mapToObj(place -> Map.<String, Object>of(
                        "member",
                        votes.roll().members().get(place).value(),
                        "choice",
                        votes.choiceAt(place),
                        "seq",
                        step.seq(),
                        "at",
                        step.at().toString(),
                        "changed",
                        votes.changedAt(place)))
                .toList();
    }

    static String voidReason(Ballot ballot) {
        return ballot instanceof Ballot.Voided voided ? voided.reason() : null;
    }

    static String closedAt(Ballot ballot) {
        return switch (ballot) {
            case Ballot.Open open -> null;
            case Ballot.Closed closed -> closed.closedAt().toString();
            case Ballot.Voided voided -> voided.closedAt().toString();
            case Ballot.Reported reported -> null;
        };
    }

    static Announcement.Said announced(Ballot ballot) {
        ResultAnnounced said = ballot instanceof Ballot.Closed closed ? closed.announced() : null;
        return said == null ? null : new Announcement.Said(said.figures(), said.outcome(), said.words());
    }
}
