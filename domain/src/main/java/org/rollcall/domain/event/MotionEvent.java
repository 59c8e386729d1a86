package org.rollcall.domain.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.Text;
import org.rollcall.domain.id.BallotId;

/**
 * What can be seen of the motions moved about a proposal: questions of procedure (General Assembly rules 71 to 81 and 89; the
 * Council's rules 30 to 33), each carried or not.
 */
public sealed interface MotionEvent extends ProposalEvent {

    /** What a motion asks for. */
    enum Kind {
        /** That no action be taken: carried, the proposal or amendment is not acted on (rule 74). */
        NO_ACTION,
        /** That action be taken: not carried, the proposal or amendment is not acted on. */
        ACT,
        SUSPENSION_OF_MEETING,
        ADJOURNMENT_OF_MEETING,
        ADJOURNMENT_OF_DEBATE,
        CLOSURE_OF_DEBATE,
        POSTPONEMENT,
        /** That parts of the text be voted on separately (rule 89): carried, each part is put before the whole. */
        DIVISION,
        /** Against a ruling of the presiding officer, which stands unless overruled (rule 71). */
        APPEAL,
        /** Against the determination of the majority: carried, another has to be determined. */
        APPEAL_ON_MAJORITY,
        /** That a decided proposal be considered again (rule 81): carried, its outcome is open again. */
        RECONSIDERATION,
        OTHER
    }

    /** What a vote in favour means for the motion. */
    enum Polarity {
        /** As usual. */
        YES_CARRIES,
        /** The question was put the other way round: "shall the ruling be upheld?" on an appeal against it. */
        YES_DEFEATS
    }

    /**
     * A part of the text that is voted on separately.
     *
     * @param operative whether it is an operative part
     */
    record Part(String name, String words, boolean operative) {
        public Part {
            name = Text.required("parts.name", name, 200);
            words = Text.optional("parts.words", words, Text.LONGEST_TITLE);
        }
    }

    /**
     * A motion was moved.
     *
     * @param motion its name within the proposal, {@code m1}
     * @param mover who moved it, any name, or {@code null}
     * @param words the motion in words
     * @param concerns the amendment that it is about, or {@code null} for the proposal
     * @param parts for a division: the parts to be voted on separately
     * @param polarity {@code YES_CARRIES} unless the question is put the other way round
     * @param precedence place in the assembly's order of motions, 1 goes first; {@code null} where the rules give none
     * @param allOperative for a division: whether no operative part of the text is left out, so that with all of these rejected
     *     the whole is (rule 89)
     */
    record MotionMoved(
            String motion,
            Kind kind,
            String mover,
            String words,
            String concerns,
            List<Part> parts,
            Polarity polarity,
            Integer precedence,
            boolean allOperative)
            implements MotionEvent {
        public MotionMoved {
            motion = name(motion);
            InvalidValue.required("kind", kind);
            mover = Text.optional("mover", mover, 200);
            words = Text.optional("words", words, Text.LONGEST_TITLE);
            concerns = Text.optional("concerns", concerns, 120);
            parts = parts == null ? List.of() : List.copyOf(parts);
            polarity = polarity == null ? Polarity.YES_CARRIES : polarity;
            if ((kind == Kind.DIVISION) == parts.isEmpty()) {
                throw new InvalidValue("parts", "must be named for a motion for division, and for no other");
            }
            if (kind == Kind.DIVISION && concerns != null) {
                throw new InvalidValue(
                        "concerns", "has no place beside a division: its parts are those of the proposal");
            }
            if (precedence != null && precedence < 1) {
                throw new InvalidValue("precedence", "must be at least 1, not " + precedence);
            }
            if (allOperative && kind != Kind.DIVISION) {
                throw new InvalidValue("allOperative", "has a meaning only for a motion for division");
            }
            checkNames(parts);
        }

        /** One that does not divide the whole of a text. */
        public MotionMoved(
                String motion,
                Kind kind,
                String mover,
                String words,
                String concerns,
                List<Part> parts,
                Polarity polarity,
                Integer precedence) {
            this(motion, kind, mover, words, concerns, parts, polarity, precedence, false);
        }

        private static void checkNames(List<Part> parts) {
            Set<String> names = new HashSet<>();
            for (Part part : parts) {
                if (!names.add(part.name())) {
                    throw new InvalidValue("parts", "names " + part.name() + " twice");
                }
            }
            if (parts.size() > AmendmentEvent.MOST) {
                throw new InvalidValue("parts", "must name at most " + AmendmentEvent.MOST);
            }
        }
    }

    /** Its mover withdrew the motion, before the vote on it began (rule 80). */
    record MotionWithdrawn(String motion) implements MotionEvent {
        public MotionWithdrawn {
            motion = name(motion);
        }
    }

    /** The verdict again; without a ballot nobody objected. */
    record MotionCarried(String motion, BallotId ballot, Figures figures) implements MotionEvent {
        public MotionCarried {
            motion = name(motion);
        }
    }

    /** The verdict again; without a ballot it fell without a vote (the Council's rule 32: the mover objects to a division). */
    record MotionNotCarried(String motion, BallotId ballot, Figures figures) implements MotionEvent {
        public MotionNotCarried {
            motion = name(motion);
        }
    }

    private static String name(String motion) {
        return Text.required("motion", motion, 60);
    }
}
