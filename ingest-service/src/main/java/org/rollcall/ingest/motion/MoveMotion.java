package org.rollcall.ingest.motion;

import java.util.List;
import org.rollcall.domain.event.MotionEvent.Kind;
import org.rollcall.domain.event.MotionEvent.Polarity;

/**
 * Move a motion.
 *
 * @param motion its name within the proposal; the next free one, {@code m1}, unless given
 * @param mover who moves it, any name
 * @param concerns the amendment that it is about, where it is not about the proposal
 * @param parts for a division: the parts to be voted on separately
 * @param allOperative for a division: whether the parts are all that is operative in the text; if all of these are rejected, the
 *     whole is. False unless given
 * @param polarity {@code YES_DEFEATS} where the question is put the other way round
 */
public record MoveMotion(
        String motion,
        Kind kind,
        String mover,
        String words,
        String concerns,
        List<Part> parts,
        Polarity polarity,
        Boolean allOperative) {

    /** A part of the text. */
    public record Part(String name, String words, Boolean operative) {}
}
