package org.rollcall.system.check;

/** What a client was told of one attempt. */
public sealed interface Answer {

    /**
     * The command is in the log.
     *
     * @param effect {@code APPLIED}, {@code REPLACED}, {@code REFUSED}, {@code HELD}; {@code null} while the verdict is late
     * @param seq its place in its stream, or {@code null} where it was not said
     */
    record Acknowledged(int status, String effect, Long seq) implements Answer {
        boolean counted() {
            return "APPLIED".equals(effect) || "REPLACED".equals(effect);
        }
    }

    /** Nothing was appended by this attempt. */
    record Failed(int status, String reason) implements Answer {
        /** Whether it is an answer to the command, and not only to the moment or to who asked. */
        boolean isVerdict() {
            return status == 404 || status == 409 || status == 422;
        }
    }

    /** No answer, or one that does not say whether the command is in the log: a time-out is this, never a failure. */
    record Unknown(String why) implements Answer {}

    /**
     * An answer of ingest-service.
     *
     * @param effect of its body, or {@code null}
     * @param seq of its body, or {@code null}: where a refusal has one, the log refused
     * @param reason of a problem document, or {@code null}
     * @param outcome of a problem document, or {@code null}
     */
    static Answer of(int status, String effect, Long seq, String reason, String outcome) {
        boolean logged = status < 300 || (seq != null && effect != null);
        if (logged) {
            return new Acknowledged(status, effect, seq);
        }
        boolean said = (status >= 400 && status < 500) || "not accepted".equals(outcome);
        return said ? new Failed(status, reason) : new Unknown("status " + status + ", outcome " + outcome);
    }
}
