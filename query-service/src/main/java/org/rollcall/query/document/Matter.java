package org.rollcall.query.document;

import java.util.List;
import org.rollcall.domain.amendment.Amendment;
import org.rollcall.domain.amendment.PartState;
import org.rollcall.domain.event.MotionEvent;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.fold.Standing;
import org.rollcall.domain.motion.Motion;

/**
 * What a ballot is about.
 *
 * @param mirrored whether a vote against carries the motion that it is about
 * @param amended whether the body changed the proposal's text
 * @param amendment {@code null}, as the two after it, unless the ballot is about one
 */
public record Matter(
        Subject subject, boolean mirrored, boolean amended, AmendmentPut amendment, MotionPut motion, PartPut part) {

    /** An amendment that is voted on. */
    public record AmendmentPut(String symbol, String title, String changes, List<String> sponsors) {}

    /** A motion that is voted on; {@code polarity} says what a vote in favour means for it. */
    public record MotionPut(
            String motion, MotionEvent.Kind kind, String mover, String words, MotionEvent.Polarity polarity) {}

    /** A part that is voted on separately. */
    public record PartPut(String name, String words, boolean operative) {}

    static Matter of(Subject subject, Standing proposal) {
        Motion motion = motionOf(subject, proposal);
        return new Matter(
                subject,
                motion != null && motion.mirrored(),
                proposal.amended(),
                amendmentOf(subject, proposal),
                motion == null ? null : put(motion.moved()),
                partOf(subject, proposal));
    }

    /** The same after the text was changed, or not. */
    Matter amendedNow(boolean now) {
        return new Matter(subject, mirrored, now, amendment, motion, part);
    }

    private static AmendmentPut amendmentOf(Subject subject, Standing proposal) {
        return proposal.amendments().stream()
                .filter(amendment -> is(subject, Subject.Kind.AMENDMENT, amendment.symbol()))
                .findFirst()
                .map(Matter::put)
                .orElse(null);
    }

    private static AmendmentPut put(Amendment amendment) {
        return new AmendmentPut(
                amendment.symbol(),
                amendment.submission().title(),
                amendment.submission().changes(),
                amendment.sponsors());
    }

    private static Motion motionOf(Subject subject, Standing proposal) {
        return proposal.motions().stream()
                .filter(motion -> is(subject, Subject.Kind.MOTION, motion.name()))
                .findFirst()
                .orElse(null);
    }

    private static MotionPut put(MotionEvent.MotionMoved moved) {
        return new MotionPut(moved.motion(), moved.kind(), moved.mover(), moved.words(), moved.polarity());
    }

    private static PartPut partOf(Subject subject, Standing proposal) {
        return proposal.parts().stream()
                .map(PartState::part)
                .filter(part -> is(subject, Subject.Kind.PART, part.name()))
                .findFirst()
                .map(part -> new PartPut(part.name(), part.words(), part.operative()))
                .orElse(null);
    }

    private static boolean is(Subject subject, Subject.Kind kind, String name) {
        return subject.kind() == kind && name.equals(subject.of());
    }
}
