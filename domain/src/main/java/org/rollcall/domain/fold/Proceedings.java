package org.rollcall.domain.fold;

import java.util.Optional;
import org.rollcall.domain.amendment.Amendment;
import org.rollcall.domain.amendment.Amendments;
import org.rollcall.domain.amendment.Parts;
import org.rollcall.domain.amendment.TextHistory;
import org.rollcall.domain.ballot.Ballots;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.motion.Motion;
import org.rollcall.domain.motion.Motions;

/**
 * What is put when: motions before everything, amendments in their order before the text, parts of a divided text before what is
 * left of it (General Assembly rules 74 to 77, 88 to 90).
 */
record Proceedings(Amendments amendments, Parts parts, Motions motions, Ballots ballots, TextHistory text) {

    /** Why that question cannot be put now, or {@code null}. */
    Effect.Refused refusalToPut(Subject subject) {
        if (subject.kind() == Subject.Kind.MOTION) {
            return motions.refusalToPut(subject.of());
        }
        Effect.Refused pending = motions.refusalWhilePending();
        if (pending != null) {
            return pending;
        }
        return switch (subject.kind()) {
            case AMENDMENT -> amendments.refusalToPut(subject.of());
            case PART -> first(refusalWhileAmendable(), parts.refusalOf(subject.of()));
            default -> refusalOfWhole(subject);
        };
    }

    private Effect.Refused refusalOfWhole(Subject subject) {
        Effect.Refused not = first(refusalWhileAmendable(), refusalWhileDivided());
        if (not != null || subject.equals(whole())) {
            return not;
        }
        return Effect.refused(
                Refusal.NOT_THE_TEXT,
                text.amended()
                        ? "the text was amended; the vote is on the proposal AS_AMENDED"
                        : "the text was not amended; the vote is on the proposal as a WHOLE");
    }

    /** No vote on the text while an amendment is undecided. */
    private Effect.Refused refusalWhileAmendable() {
        return amendments
                .next()
                .map(amendment -> Effect.refused(
                        Refusal.AMENDMENT_UNDECIDED,
                        "amendment " + amendment.symbol() + " is undecided; put it to the vote first"))
                .orElse(null);
    }

    private Effect.Refused refusalWhileDivided() {
        return parts.next()
                .map(part -> Effect.refused(
                        Refusal.PART_UNDECIDED,
                        "the part " + part.part().name() + " is undecided; put it to the vote first"))
                .orElse(null);
    }

    private static Effect.Refused first(Effect.Refused one, Effect.Refused other) {
        return one != null ? one : other;
    }

    /** The proposal, as it is by now. */
    private Subject whole() {
        return text.amended() ? new Subject(Subject.Kind.AS_AMENDED, null) : Subject.whole();
    }

    /** What is put next: a pending motion, an amendment, a part, then the proposal. */
    Subject next() {
        Optional<Motion> motion = motions.next();
        if (motion.isPresent()) {
            return new Subject(Subject.Kind.MOTION, motion.get().name());
        }
        Optional<Amendment> amendment = amendments.next();
        if (amendment.isPresent()) {
            return new Subject(Subject.Kind.AMENDMENT, amendment.get().symbol());
        }
        return parts.next()
                .map(part -> new Subject(Subject.Kind.PART, part.part().name()))
                .orElseGet(this::whole);
    }

    boolean mirrored(Subject subject) {
        return subject.kind() == Subject.Kind.MOTION
                && motions.find(subject.of()).map(Motion::mirrored).orElse(false);
    }

    /** Rule 80: why its sponsors can neither withdraw nor revise the draft any more, or {@code null}. */
    Effect.Refused refusalToTakeBack() {
        if (text.amended()) {
            return Effect.refused(
                    Refusal.ALREADY_AMENDED, "the proposal was amended; it is not its sponsors' any more");
        }
        return ballots.votedOnText()
                ? Effect.refused(Refusal.VOTING_BEGAN, "voting on the proposal or its amendments has begun")
                : null;
    }

    /** Rule 80 for an amendment or a motion. */
    Effect.Refused refusalToTakeBack(Subject subject) {
        return ballots.votedOn(subject)
                ? Effect.refused(Refusal.VOTING_BEGAN, "voting on " + subject.of() + " has begun")
                : null;
    }
}
