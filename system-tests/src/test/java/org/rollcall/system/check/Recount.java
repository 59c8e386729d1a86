package org.rollcall.system.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.BallotVoided;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;

/**
 * The votes counted once more by rules so plain that they can be read in a minute, and without the fold: the first record of
 * a command counts, between the opening and the gavel, from who is on the roll and entitled; the last one of a member stands.
 */
final class Recount {

    /** A member's vote in effect, and where it stands in the stream. */
    record Counted(Choice choice, long seq) {}

    private final Map<BallotId, BallotOpened> open = new HashMap<>();
    private final Map<BallotId, Long> gavels = new HashMap<>();
    private final Map<BallotId, Map<MemberCode, Counted>> votes = new HashMap<>();
    private final Set<History.Name> seen = new HashSet<>();

    static Recount of(Ledger ledger) {
        Recount recount = new Recount();
        for (Ledger.Judged record : ledger.records()) {
            // What holds a stream is from the future; a recount of today's rules has nothing to say behind it.
            boolean held = "HELD".equals(record.step().effect().code());
            if (record.envelope() != null && !held) {
                recount.take(record);
            }
        }
        return recount;
    }

    private void take(Ledger.Judged record) {
        if (seen.add(new History.Name(record.stream(), record.envelope().id()))) {
            take(record.envelope().event(), record);
        }
    }

    private void take(Event event, Ledger.Judged record) {
        switch (event) {
            case BallotOpened opened
            when record.step().effect().changedSomething() -> open.put(opened.ballot(), opened);
            case BallotClosed closed -> gavel(closed.ballot(), record);
            case BallotVoided voided -> gavel(voided.ballot(), record);
            case VoteCast vote -> vote(vote, record);
            default -> {
                // No vote.
            }
        }
    }

    private void gavel(BallotId ballot, Ledger.Judged record) {
        if (ballot.stream().equals(record.stream()) && open.remove(ballot) != null) {
            gavels.put(ballot, record.step().seq());
        }
    }

    private void vote(VoteCast vote, Ledger.Judged record) {
        BallotOpened terms = open.get(vote.ballot());
        boolean may = terms != null
                && vote.ballot().stream().equals(record.stream())
                && terms.roll().placeOf(vote.member()).isPresent()
                && terms.roll().barOf(vote.member()) == null;
        if (may && replacesWhatStands(vote, record)) {
            votes.computeIfAbsent(vote.ballot(), first -> new TreeMap<>())
                    .put(vote.member(), new Counted(vote.choice(), record.step().seq()));
        }
    }

    /** A change that names what it changes counts only while that still stands; the fold alone knows the ids of records. */
    private static boolean replacesWhatStands(VoteCast vote, Ledger.Judged record) {
        return vote.replaces() == null || record.step().effect().changedSomething();
    }

    /** The effective votes of a ballot. */
    Map<MemberCode, Counted> votes(BallotId ballot) {
        return votes.getOrDefault(ballot, Map.of());
    }

    /** Where the gavel fell, in the ballot's stream, or {@code null} while it is open. */
    Long gavel(BallotId ballot) {
        return gavels.get(ballot);
    }
}
