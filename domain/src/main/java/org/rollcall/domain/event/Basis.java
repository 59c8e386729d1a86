package org.rollcall.domain.event;

import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.Text;

/** On what grounds a majority was determined, with its citation. */
public record Basis(Kind kind, String citation) {

    /** The grounds known to the practice of the General Assembly. */
    public enum Kind {
        /** The question is on the list of Charter, Article 18(2), or is plainly outside it. */
        CHARTER_LIST,
        /** An earlier resolution says so. */
        EARLIER_RESOLUTION,
        /** The assembly decided it for this vote. */
        DECISION,
        /** The presiding officer ruled. */
        RULING
    }

    public Basis {
        InvalidValue.required("basis.kind", kind);
        citation = Text.required("basis.citation", citation, 400);
    }
}
