package org.rollcall.ingest.log;

import java.util.Set;
import org.rollcall.domain.effect.Refusal;

/** A command that was refused before the log: nothing was appended. */
public final class Refused extends RuntimeException {

    /** Refusals that another instance's records, not yet read here, could turn. */
    private static final Set<Refusal> TURN = Set.of(
            Refusal.NO_SUCH_PROPOSAL,
            Refusal.NO_SUCH_AMENDMENT,
            Refusal.NO_SUCH_MOTION,
            Refusal.NO_SUCH_BALLOT,
            Refusal.NO_SUCH_MEETING,
            Refusal.NO_SUCH_ASSEMBLY,
            Refusal.NO_SUCH_MEMBER,
            Refusal.BALLOT_NOT_OPEN,
            Refusal.BALLOT_NOT_CLOSED,
            Refusal.MAJORITY_NOT_DETERMINED);

    private static final long serialVersionUID = 1L;

    private final Refusal reason;

    public Refused(Refusal reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public Refusal reason() {
        return reason;
    }

    /** Whether it may be otherwise at the end of the log. */
    boolean mayTurn() {
        return TURN.contains(reason());
    }
}
