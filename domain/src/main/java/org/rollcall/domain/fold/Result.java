package org.rollcall.domain.fold;

import org.rollcall.domain.amendment.Amendment;
import org.rollcall.domain.amendment.PartState;
import org.rollcall.domain.amendment.TextHistory.Change;
import org.rollcall.domain.event.AmendmentEvent.AmendmentSubmitted;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.MotionEvent.MotionMoved;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.motion.Motion;
import org.rollcall.domain.rule.Outcome;

/**
 * A decision on one subject and what follows from it in the same moment (DESIGN decision 6): a text amended, amendments not put,
 * a proposal rejected because nothing operative is left, a proposal not acted on.
 *
 * @param ballot that decided, or {@code null} where it was decided without a vote
 */
record Result(Subject subject, Outcome outcome, BallotId ballot, long seq, Moment at) {

    /** What became of the proposal itself, beside what changed in its proceedings. */
    enum ForProposal {
        NOTHING,
        DECIDED,
        REJECTED,
        NOT_ACTED_ON,
        MAJORITY_OVERRULED,
        REOPENED
    }

    ForProposal in(Proceedings proceedings) {
        return switch (subject.kind()) {
            case WHOLE, AS_AMENDED -> ForProposal.DECIDED;
            case AMENDMENT -> ofAmendment(proceedings);
            case PART -> ofPart(proceedings);
            case MOTION ->
                proceedings
                        .motions()
                        .find(subject.of())
                        .filter(Motion::pending)
                        .map(motion -> ofMotion(proceedings, motion))
                        .orElse(ForProposal.NOTHING);
        };
    }

    private ForProposal ofAmendment(Proceedings proceedings) {
        Amendment amendment = proceedings.amendments().find(subject.of()).orElse(null);
        if (amendment == null || !amendment.undecided()) {
            return ForProposal.NOTHING;
        }
        if (outcome == Outcome.ADOPTED) {
            AmendmentSubmitted change = amendment.submission();
            proceedings.amendments().decide(subject.of(), Amendment.State.ADOPTED, ballot, seq);
            if (change.amends() == null) {
                proceedings.text().add(seq, at, Change.AMENDED, subject.of(), change.changes());
            }
        } else if (outcome == Outcome.REJECTED) {
            proceedings.amendments().decide(subject.of(), Amendment.State.REJECTED, ballot, seq);
        }
        return ForProposal.NOTHING;
    }

    private ForProposal ofPart(Proceedings proceedings) {
        if (proceedings.parts().refusalOf(subject.of()) != null) {
            return ForProposal.NOTHING;
        }
        if (outcome == Outcome.ADOPTED) {
            proceedings.parts().decide(subject.of(), PartState.State.RETAINED, ballot);
        } else if (outcome == Outcome.REJECTED) {
            proceedings.parts().decide(subject.of(), PartState.State.REJECTED, ballot);
            proceedings.text().add(seq, at, Change.PART_REMOVED, subject.of(), null);
        }
        return proceedings.parts().nothingOperativeLeft() ? ForProposal.REJECTED : ForProposal.NOTHING;
    }

    private ForProposal ofMotion(Proceedings proceedings, Motion motion) {
        if (outcome != Outcome.ADOPTED && outcome != Outcome.REJECTED) {
            return ForProposal.NOTHING;
        }
        boolean carried = outcome == Outcome.ADOPTED;
        proceedings
                .motions()
                .decide(motion.name(), carried ? Motion.State.CARRIED : Motion.State.NOT_CARRIED, ballot, seq);
        return switch (motion.moved().kind()) {
            case NO_ACTION -> carried ? notActedOn(proceedings, motion.moved()) : ForProposal.NOTHING;
            case ACT -> carried ? ForProposal.NOTHING : notActedOn(proceedings, motion.moved());
            case APPEAL_ON_MAJORITY -> carried ? ForProposal.MAJORITY_OVERRULED : ForProposal.NOTHING;
            case RECONSIDERATION -> carried ? ForProposal.REOPENED : ForProposal.NOTHING;
            case DIVISION -> divided(proceedings, motion.moved(), carried);
            default -> ForProposal.NOTHING;
        };
    }

    private static ForProposal divided(Proceedings proceedings, MotionMoved motion, boolean carried) {
        if (carried) {
            proceedings.parts().divide(motion.parts(), motion.allOperative());
        }
        return ForProposal.NOTHING;
    }

    private ForProposal notActedOn(Proceedings proceedings, MotionMoved motion) {
        if (motion.concerns() == null) {
            return ForProposal.NOT_ACTED_ON;
        }
        proceedings.amendments().decide(motion.concerns(), Amendment.State.NOT_ACTED_ON, ballot, seq);
        return ForProposal.NOTHING;
    }
}
