package org.rollcall.query.replay;

import java.util.Map;
import java.util.TreeMap;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.id.BallotId;
import org.rollcall.query.document.Paper;
import org.rollcall.query.member.KnownBody;
import org.rollcall.query.problem.Problem;

/**
 * All that a ballot ever was, told once: any moment of it then costs about what now costs, whatever the length of its history. A page
 * is kept for every event but votes; between two pages only votes were cast, and those are in {@link VotesThen}.
 *
 * <p>What happened does not change, so nothing here grows old: what comes later is told behind it.
 */
final class Past {

    /** Words, revisions and amendments of one proposal; a stream with more is told anew for each moment. */
    private static final int MOST_PAGES = 500;

    /** Of the fold: a command that it remembers, a moment, a vote. */
    private static final int BYTES_A_RECORD = 450;

    private static final int BYTES_A_PAGE = 4_000;

    private final BallotId id;
    private final Retelling told;
    private final TreeMap<Long, Page> pages = new TreeMap<>();
    private VotesThen votes;

    /** What stood after an event that was no vote on this ballot. */
    private record Page(Paper proposal, Ballot ballot) {}

    Past(BallotId id) {
        this.id = id;
        this.told = Retelling.of(id.stream());
    }

    /** Tells what is missing up to that moment. Belongs inside a transaction of the read model. */
    void upTo(long seq, KnownBody body) {
        told.goOn(seq, (so, step, event) -> took(so, step, event, body));
    }

    private void took(Retelling so, Step step, Event event, KnownBody body) {
        Ballot ballot = so.proposal().ballot(id).orElse(null);
        if (ballot == null || pages.size() > MOST_PAGES) {
            return;
        }
        switch (event) {
            case null -> {
                // Nobody can read it, so it changed nothing.
            }
            case VoteCast vote
            when ballot instanceof Ballot.Open open && open.seq() == step.seq() -> cast(so, vote, open, body);
            case VoteCast elsewhere -> {
                // On another ballot of the proposal, or refused.
            }
            default -> pages.put(step.seq(), page(so, ballot, body));
        }
    }

    private void cast(Retelling so, VoteCast vote, Ballot.Open open, KnownBody body) {
        int place = open.votes().roll().placeOf(vote.member()).orElseThrow();
        votes.put(place, vote.choice(), open.seq());
        // Who votes after all did not stay away: that is said beside the votes.
        if (!open.said().equals(((Ballot.Open) pages.lastEntry().getValue().ballot()).said())) {
            pages.put(open.seq(), page(so, open, body));
        }
    }

    private Page page(Retelling so, Ballot ballot, KnownBody body) {
        if (votes == null && ballot instanceof Ballot.Taken taken) {
            votes = new VotesThen(taken.votes().roll());
        }
        return new Page(PaperFromFold.of(so.proposal(), body), ballot);
    }

    /** Whether it knows all its moments; one with too many pages does not. */
    boolean isWhole() {
        return pages.size() <= MOST_PAGES;
    }

    int bytes() {
        return (int) Math.min(Integer.MAX_VALUE, told.seq() * BYTES_A_RECORD + (long) pages.size() * BYTES_A_PAGE);
    }

    Retelling told() {
        return told;
    }

    Ballot ballotAt(long seq) {
        Ballot then = pageAt(seq).ballot();
        return then instanceof Ballot.Open open
                ? new Ballot.Open(
                        open.terms(),
                        open.mirrored(),
                        votes.at(seq),
                        open.said(),
                        open.openedAt(),
                        Math.max(open.seq(), votes.lastSeq(seq)))
                : then;
    }

    Paper proposalAt(long seq, KnownBody body) {
        return pageAt(seq).proposal().of(body);
    }

    private Page pageAt(long seq) {
        Map.Entry<Long, Page> page = pages.floorEntry(seq);
        if (page == null) {
            throw Problem.notFound("at moment " + seq + " the ballot " + id + " was not opened yet");
        }
        return page.getValue();
    }
}
