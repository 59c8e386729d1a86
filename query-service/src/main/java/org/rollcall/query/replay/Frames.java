package org.rollcall.query.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.id.BallotId;
import org.rollcall.query.count.TallyFigures;
import org.rollcall.query.count.VoteLine;
import org.rollcall.query.document.BallotDelta;
import org.rollcall.query.document.Sealing;

/**
 * The states of a ballot one after another, for players: each as it could be seen then, so a sealed ballot opens in its last
 * frames. A ballot of very many votes is thinned: several votes share a frame, and none is lost.
 */
public final class Frames implements Retelling.Listener {

    /** More steps than any player shows; keeps the answer of a ballot of 100,000 members in bounds. */
    private static final int MOST = 10_000;

    private final BallotId id;
    private final DocumentFromFold documents;
    private final long votesAFrame;
    private final List<Frame> frames = new ArrayList<>();
    private final TreeSet<Integer> changed = new TreeSet<>();
    private Sealing seal;
    private boolean declared;

    private Frames(BallotId id, DocumentFromFold documents, long head) {
        this.id = id;
        this.documents = documents;
        this.votesAFrame = head / MOST + 1;
    }

    /** All frames of a ballot, up to the stream's position {@code head}. */
    public static List<Frame> of(BallotId id, DocumentFromFold documents, long head) {
        Frames frames = new Frames(id, documents, head);
        Retelling told = Retelling.upTo(id.stream(), head, frames);
        told.proposal()
                .ballot(id)
                .filter(ballot -> !frames.changed.isEmpty())
                .ifPresent(ballot -> frames.add(told, ballot, frames.restWith(null, told, ballot)));
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
        if (event instanceof VoteCast vote && ballot instanceof Ballot.Taken taken) {
            changed.add(taken.votes().roll().placeOf(vote.member()).orElseThrow());
        }
        if (!(event instanceof VoteCast) || changed.size() >= votesAFrame) {
            add(so, ballot, restWith(event, so, ballot));
        }
    }

    /** A vote changes nothing of it, unless somebody had declared not to participate. */
    private Frame.Rest restWith(Event event, Retelling so, Ballot ballot) {
        boolean same =
                event instanceof VoteCast && ballot.said().notParticipating().isEmpty() && !declared;
        declared = !ballot.said().notParticipating().isEmpty();
        return same
                ? null
                : Frame.Rest.of(Sealing.show(
                        BallotDelta.since(ballot.seq(), documents.of(so, ballot)), FactsFromFold.visibilityOf(ballot)));
    }

    private void add(Retelling so, Ballot ballot, Frame.Rest rest) {
        Sealing now = Sealing.of(FactsFromFold.visibilityOf(ballot), ballot.state());
        if (seal == Sealing.SHUT && now == Sealing.OPEN) {
            castIn(ballot).forEach(changed::add);
        }
        seal = now;
        FactsFromFold facts = new FactsFromFold(so, documents.body());
        frames.add(new Frame(
                ballot.seq(),
                so.at(ballot.seq()),
                ballot.state(),
                seal.figures(figuresOf(facts, ballot)),
                seal.verdict(ballot.verdict()),
                seal.lines(changedIn(facts, ballot)),
                rest));
        changed.clear();
    }

    /** With weights only where there are any: they cost a look at every member. */
    private static TallyFigures figuresOf(FactsFromFold facts, Ballot ballot) {
        TallyFigures figures = FactsFromFold.tallyOf(ballot);
        boolean weighted =
                ballot instanceof Ballot.Taken taken && taken.votes().roll().weighted();
        return weighted ? figures.weighing(facts.lines(ballot)) : figures;
    }

    private List<VoteLine> changedIn(FactsFromFold facts, Ballot ballot) {
        return ballot instanceof Ballot.Taken taken
                ? changed.stream().map(place -> facts.line(taken, place)).toList()
                : List.of();
    }

    private static IntStream castIn(Ballot ballot) {
        return ballot instanceof Ballot.Taken taken
                ? IntStream.range(0, taken.members())
                        .filter(place -> taken.votes().choiceAt(place) != null)
                : IntStream.empty();
    }
}
