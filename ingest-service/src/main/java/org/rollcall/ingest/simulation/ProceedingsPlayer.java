package org.rollcall.ingest.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rollcall.domain.event.AmendmentEvent.AmendmentSubmitted;
import org.rollcall.domain.event.AmendmentEvent.AmendmentWithdrawn;
import org.rollcall.domain.event.AmendmentEvent.AmendmentsRanked;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.MotionEvent.MotionCarried;
import org.rollcall.domain.event.MotionEvent.MotionMoved;
import org.rollcall.domain.event.MotionEvent.MotionNotCarried;
import org.rollcall.domain.event.MotionEvent.MotionWithdrawn;
import org.rollcall.domain.event.Procedure;
import org.rollcall.domain.event.ProposalEvent;
import org.rollcall.domain.event.ProposalEvent.ProposalRevised;
import org.rollcall.domain.event.ProposalEvent.ProposalWithdrawn;
import org.rollcall.domain.event.ProposalEvent.ResolutionNumbered;
import org.rollcall.domain.event.WordEvent.FigureReported;
import org.rollcall.domain.event.WordEvent.TallyReported;
import org.rollcall.domain.event.WordEvent.VoteIntended;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.ballot.Consequences;
import org.rollcall.ingest.log.AssemblyBook;
import org.rollcall.ingest.scenario.Act;
import org.rollcall.ingest.scenario.MeetingScenario;

/** Plays what happens to a proposal in a meeting beside the votes that are taken there. */
@ApplicationScoped
class ProceedingsPlayer {

    @Inject
    Stage stage;

    @Inject
    AssemblyBook assemblies;

    @Inject
    Questions questions;

    @Inject
    Terms terms;

    @Inject
    Consequences consequences;

    void play(Simulation simulation, String prefix, Act.Proceeding act) {
        StreamId stream = simulation.stream(act.proposal());
        Long seq = stage.happens(simulation, stream, prefix + "act", event(simulation, stream, act));
        consequences.append(stream, seq);
    }

    private ProposalEvent event(Simulation simulation, StreamId stream, Act.Proceeding act) {
        return switch (act) {
            case Act.Amend amend -> amendment(amend);
            case Act.Rank rank -> new AmendmentsRanked(rank.order(), rank.ground());
            case Act.Move move -> motion(simulation.scenario().assembly(), move);
            case Act.Decide decide ->
                Boolean.TRUE.equals(decide.carried())
                        ? new MotionCarried(decide.motion(), null, null)
                        : new MotionNotCarried(decide.motion(), null, null);
            case Act.Withdraw withdraw -> withdrawal(withdraw);
            case Act.Revise revise -> new ProposalRevised(revise.symbol(), revise.title(), revise.changes());
            case Act.Numbered numbered -> new ResolutionNumbered(numbered.resolution());
            case Act.Figure figure -> figure(stream, figure);
            case Act.Intend intend ->
                new VoteIntended(
                        questions.voted(stream, intend.subject()), intend.member(), intend.choice(), intend.words());
        };
    }

    private static AmendmentSubmitted amendment(Act.Amend act) {
        return new AmendmentSubmitted(
                act.amendment(),
                act.title(),
                act.sponsors(),
                act.changes(),
                act.amends(),
                Boolean.TRUE.equals(act.oral()),
                act.makesFall());
    }

    private MotionMoved motion(AssemblyId assembly, Act.Move act) {
        Procedure procedure = assemblies.require(assembly).ruleBook().procedure();
        return new MotionMoved(
                act.motion(),
                act.kind(),
                act.mover(),
                act.words(),
                act.concerns(),
                act.parts(),
                act.polarity(),
                procedure == null ? null : procedure.precedenceOf(act.kind()),
                Boolean.TRUE.equals(act.allOperative()));
    }

    private static ProposalEvent withdrawal(Act.Withdraw act) {
        if (act.amendment() != null) {
            return new AmendmentWithdrawn(act.amendment());
        }
        return act.motion() != null ? new MotionWithdrawn(act.motion()) : new ProposalWithdrawn(act.reason());
    }

    private FigureReported figure(StreamId stream, Act.Figure act) {
        return new FigureReported(
                questions.voted(stream, act.subject()),
                act.source(),
                act.words(),
                new Figures(act.yes(), act.no(), act.abstain(), act.notVoting()),
                act.outcome(),
                act.body(),
                act.previous());
    }

    /** A result without a roll, in the place of a vote. */
    void report(Simulation simulation, String prefix, Act.Tally act) {
        StreamId stream = simulation.stream(act.proposal());
        Questions.Put put = questions.put(stream, act);
        var report = new TallyReported(
                put.ballot(),
                put.subject(),
                put.question(),
                put.yesMeans(),
                put.rule(),
                put.basis(),
                terms.members((MeetingScenario) simulation.scenario()),
                act.figures(),
                act.outcome(),
                act.reason(),
                act.source(),
                act.words());
        stage.happens(simulation, stream, prefix + "tally", report);
        simulation.reported(put.ballot());
        consequences.append(put.ballot());
    }
}
