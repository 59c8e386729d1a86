package org.rollcall.domain.event;

import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.Text;

/**
 * What a ballot is about.
 *
 * @param of the symbol of the amendment, the name of the part or the motion; {@code null} for the proposal as a whole
 */
public record Subject(Kind kind, String of) {

    /** The proposal, a piece of it, or a question about it. */
    public enum Kind {
        WHOLE,
        AS_AMENDED,
        AMENDMENT,
        PART,
        MOTION
    }

    public Subject {
        InvalidValue.required("subject.kind", kind);
        of = Text.optional("subject.of", of, 200);
        boolean needsName = kind == Kind.AMENDMENT || kind == Kind.PART || kind == Kind.MOTION;
        if (needsName != (of != null)) {
            throw new InvalidValue("subject.of", needsName ? "must say which " + kind : "has no place beside " + kind);
        }
    }

    public static Subject whole() {
        return new Subject(Kind.WHOLE, null);
    }

    /** Whether the verdict on it decides the proposal. */
    public boolean decidesProposal() {
        return kind == Kind.WHOLE || kind == Kind.AS_AMENDED;
    }
}
