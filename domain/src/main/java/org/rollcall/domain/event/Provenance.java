package org.rollcall.domain.event;

import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.Text;

/**
 * Where a stream comes from. It belongs to the stream, is set by the door it came in through, and is never read from a request
 * (DESIGN decision 15).
 *
 * @param source the data set of an import ({@code undl}) or the scenario of a simulation, else {@code null}
 * @param record the record in that source, else {@code null}
 */
public record Provenance(Kind kind, String source, String record, RollSource roll, Timing timing) {

    /** Which door it came in through. */
    public enum Kind {
        /** Cast in an assembly that an operator declared live. */
        LIVE,
        /** Any other cast: practice. */
        TEST,
        /** Copied from a published record. */
        IMPORTED,
        /** Played by a simulation. */
        SIMULATED
    }

    /** Whether who voted how was published, or made up (and then only in fictional assemblies). */
    public enum RollSource {
        OFFICIAL,
        INVENTED
    }

    /** Whether order and times are those of the vote, or made up. */
    public enum Timing {
        RECORDED,
        INVENTED
    }

    public Provenance {
        InvalidValue.required("provenance.kind", kind);
        InvalidValue.required("provenance.roll", roll);
        InvalidValue.required("provenance.timing", timing);
        source = Text.optional("provenance.source", source, 60);
        record = Text.optional("provenance.record", record, 120);
    }

    /** Votes cast here and now by whoever is at the door: not an assembly's record. */
    public static Provenance test() {
        return new Provenance(Kind.TEST, null, null, RollSource.INVENTED, Timing.RECORDED);
    }
}
