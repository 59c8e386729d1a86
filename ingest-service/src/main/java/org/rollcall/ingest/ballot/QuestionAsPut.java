package org.rollcall.ingest.ballot;

import org.rollcall.domain.event.MotionEvent.MotionMoved;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.motion.Motion;
import org.rollcall.ingest.log.Known;

/**
 * A question where nobody worded it.
 *
 * @param yesMeans what a vote in favour means: with a question put the other way round it defeats the motion
 */
public record QuestionAsPut(String question, String yesMeans) {

    public static QuestionAsPut of(Proposal proposal, Subject subject) {
        String symbol = proposal.symbol();
        String of = subject.of();
        return switch (subject.kind()) {
            case WHOLE -> new QuestionAsPut("Shall " + symbol + " be adopted?", symbol + " is adopted.");
            case AS_AMENDED ->
                new QuestionAsPut("Shall " + symbol + ", as amended, be adopted?", symbol + " is adopted as amended.");
            case AMENDMENT ->
                new QuestionAsPut(
                        "Shall the amendment " + of + " be adopted?", symbol + " is amended as in " + of + ".");
            case PART -> new QuestionAsPut("Shall " + of + " be retained?", of + " stays in " + symbol + ".");
            case MOTION -> of(Known.motion(proposal, of), symbol);
        };
    }

    private static QuestionAsPut of(Motion motion, String symbol) {
        if (motion.mirrored()) {
            return new QuestionAsPut(
                    "Shall " + theOtherWayRound(motion.moved()) + "?",
                    "The motion " + motion.name() + " is not carried.");
        }
        return new QuestionAsPut(
                "Shall " + asks(motion.moved(), symbol) + "?", "The motion " + motion.name() + " is carried.");
    }

    private static String asks(MotionMoved motion, String symbol) {
        String on = motion.concerns() == null ? symbol : motion.concerns();
        return switch (motion.kind()) {
            case NO_ACTION -> "no action be taken on " + on;
            case ACT -> "action be taken on " + on;
            case SUSPENSION_OF_MEETING -> "the meeting be suspended";
            case ADJOURNMENT_OF_MEETING -> "the meeting be adjourned";
            case ADJOURNMENT_OF_DEBATE -> "the debate on " + on + " be adjourned";
            case CLOSURE_OF_DEBATE -> "the debate on " + on + " be closed";
            case POSTPONEMENT -> "the consideration of " + on + " be postponed";
            case DIVISION -> "parts of " + on + " be voted on separately";
            case APPEAL -> "the ruling be overruled";
            case APPEAL_ON_MAJORITY -> "the determination of the majority be overruled";
            case RECONSIDERATION -> on + " be considered again";
            case OTHER -> "the motion " + motion.motion() + " be carried";
        };
    }

    private static String theOtherWayRound(MotionMoved motion) {
        return switch (motion.kind()) {
            case APPEAL -> "the ruling be upheld";
            case APPEAL_ON_MAJORITY -> "the determination of the majority be upheld";
            default -> "the motion " + motion.motion() + " be defeated";
        };
    }
}
