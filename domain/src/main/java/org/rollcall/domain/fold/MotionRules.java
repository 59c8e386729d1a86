package org.rollcall.domain.fold;

import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.AmendmentEvent;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.MotionEvent;
import org.rollcall.domain.event.MotionEvent.MotionCarried;
import org.rollcall.domain.event.MotionEvent.MotionMoved;
import org.rollcall.domain.event.MotionEvent.MotionNotCarried;
import org.rollcall.domain.event.MotionEvent.MotionWithdrawn;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.motion.Motion;
import org.rollcall.domain.rule.Outcome;

/** What the events of motions do. */
final class MotionRules {

    private final Proposal proposal;
    private final Voting voting;

    MotionRules(Proposal proposal, Voting voting) {
        this.proposal = proposal;
        this.voting = voting;
    }

    Effect take(MotionEvent event, long seq, Moment at) {
        return switch (event) {
            case MotionMoved moved -> move(moved, seq, at);
            case MotionWithdrawn withdrawn -> withdraw(withdrawn.motion(), seq);
            case MotionCarried carried ->
                decide(carried.motion(), carried.ballot(), carried.figures(), Outcome.ADOPTED, seq, at);
            case MotionNotCarried lost ->
                decide(lost.motion(), lost.ballot(), lost.figures(), Outcome.REJECTED, seq, at);
        };
    }

    private Effect move(MotionMoved moved, long seq, Moment at) {
        Effect.Refused not = refusalOf(moved);
        return not != null ? not : proposal.motions.move(moved, seq, at);
    }

    /** Voting once begun is not interrupted (rule 88); what is decided can only be reconsidered (rule 81). */
    private Effect.Refused refusalOf(MotionMoved moved) {
        if (proposal.motions().size() >= AmendmentEvent.MOST) {
            return Effect.refused(Refusal.TOO_MANY, "a proposal takes at most " + AmendmentEvent.MOST + " motions");
        }
        Effect.Refused open = proposal.ballots.refusalWhileOpen();
        if (open != null) {
            return open;
        }
        Effect.Refused decided = voting.refusalOnceDecided();
        if (moved.kind() == MotionEvent.Kind.RECONSIDERATION) {
            return refusalToReconsider(decided != null);
        }
        if (decided != null) {
            return decided;
        }
        if (moved.kind() == MotionEvent.Kind.APPEAL_ON_MAJORITY && proposal.majority() == null) {
            return Effect.refused(Refusal.MAJORITY_NOT_DETERMINED, "no majority was determined that could be appealed");
        }
        return moved.concerns() == null ? null : proposal.amendments.refusalOf(moved.concerns());
    }

    private Effect.Refused refusalToReconsider(boolean decided) {
        if (proposal.outcome() == Outcome.WITHDRAWN) {
            return Effect.refused(
                    Refusal.NOTHING_TO_RECONSIDER,
                    "the proposal was withdrawn; it is submitted again, not reconsidered (rule 80)");
        }
        return decided
                ? null
                : Effect.refused(
                        Refusal.NOTHING_TO_RECONSIDER, "the proposal is not decided; there is nothing to reconsider");
    }

    private Effect withdraw(String name, long seq) {
        Effect.Refused not = proposal.motions.refusalOf(name);
        if (not == null) {
            not = proposal.proceedings.refusalToTakeBack(motion(name));
        }
        if (not == null) {
            proposal.motions.decide(name, Motion.State.WITHDRAWN, null, seq);
        }
        return not != null ? not : Effect.APPLIED;
    }

    private Effect decide(String name, BallotId ballot, Figures figures, Outcome said, long seq, Moment at) {
        if (ballot == null) {
            return decideWithoutVote(name, said, seq, at);
        }
        boolean about = proposal.ballot(ballot)
                .map(Ballot::subject)
                .map(motion(name)::equals)
                .orElse(true);
        return about
                ? voting.confirm(ballot, figures, said, seq, at)
                : Effect.refused(Refusal.CONTRADICTS_VERDICT, "ballot " + ballot + " was not on motion " + name);
    }

    private Effect decideWithoutVote(String name, Outcome said, long seq, Moment at) {
        Effect.Refused open = proposal.ballots.refusalWhileOpen();
        Effect.Refused not = open != null ? open : proposal.motions.refusalToPut(name);
        if (not == null) {
            voting.decided(new Result(motion(name), said, null, seq, at));
        }
        return not != null ? not : Effect.APPLIED;
    }

    private static Subject motion(String name) {
        return new Subject(Subject.Kind.MOTION, name);
    }
}
