package org.rollcall.query.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.fold.Ballot;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.id.BallotId;
import org.rollcall.query.document.Sealing;
import org.rollcall.query.document.TallyFigures;
import org.rollcall.query.member.Names;

/**
 * The states of a ballot one after another, for players: each as it could be seen then, so a sealed ballot opens in its last
 * frames. A ballot of very many votes is thinned: several votes share a frame, and none is lost.
 */
public final class Frames implements Retelling.Listener {

    /** More steps than any player shows; keeps the answer of a ballot of 100,000 members in bounds. */
    private static final int MOST = 10_000;

    private final BallotId id;
    private final DocumentFromFold lines;
    private final long votesAFrame;
    private final List<Frame> frames = new ArrayList<>();
    private final TreeSet<Integer> changed = new TreeSet<>();
    private Sealing seal;

    private Frames(BallotId id, Names names, long head) {
        this.id = id;
        this.lines = new DocumentFromFold(null, names);
        this.votesAFrame = head / MOST + 1;
    }

    /** All frames of a ballot, up to the stream's position {@code head}. */
    public static List<Frame> of(BallotId id, Names names, long head) {
        Frames frames = new Frames(id, names, head);
        Retelling told = Retelling.upTo(id.stream(), head, frames);
        told.proposal()
                .ballot(id)
                .filter(ballot -> !frames.changed.isEmpty())
                .ifPresent(ballot -> frames.add(told, ballot));
        return frames.frames;
    }

    @Override
    public void took(Retelling so, Step step, Event event) {
        so.proposal()
                .ballot(id)
                .filter(ballot -> ballot.seq() == step.seq())
                .ifPresent(ballot -> follow(so, ballot, event));
    }

    private void follow(Retelling so, Ballot ballot, Event event) {
        if (event instanceof VoteCast vote) {
            changed.add(ballot.votes().roll().placeOf(vote.member()).orElseThrow());
        }
        if (!(event instanceof VoteCast) || changed.size() >= votesAFrame) {
            add(so, ballot);
        }
    }

    private void add(Retelling so, Ballot ballot) {
        Visibility visibility = ballot.terms().visibility();
        Sealing now = Sealing.of(visibility, ballot.state());
        if (seal == Sealing.SHUT && now == Sealing.OPEN) {
            castIn(ballot).forEach(changed::add);
        }
        seal = now;
        frames.add(new Frame(
                ballot.seq(),
                so.at(ballot.seq()),
                ballot.state(),
                seal.figures(TallyFigures.of(ballot.votes().tally())),
                seal.verdict(ballot.verdict()),
                seal.lines(changed.stream()
                        .map(place -> lines.line(so, ballot, place))
                        .toList())));
        changed.clear();
    }

    private static IntStream castIn(Ballot ballot) {
        return IntStream.range(0, ballot.votes().roll().size())
                .filter(place -> ballot.votes().choiceAt(place) != null);
    }
}
