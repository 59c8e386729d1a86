package org.rollcall.system.fault.load;

/**
 * A command that was sent once, and what became of that.
 *
 * @param invoked its place among all beginnings and ends
 * @param ended the same
 * @param status of HTTP, or 0 where no answer came
 * @param effect as it was answered, or the reason of a refusal, or {@code null}
 * @param seq of the record, or {@code null}
 */
public record Attempt(Command command, long invoked, long ended, Outcome outcome, int status, String effect, Long seq) {

    /** What is known afterwards. */
    public enum Outcome {
        /** It was promised: 2xx with what it did. */
        OK,
        /** It was refused, or "not accepted": 4xx, or 503 that says so. */
        FAILED,
        /** Nobody can say: no answer in time, a broken line, "outcome unknown", a verdict that is late. */
        UNKNOWN
    }

    /** Whether it was a vote that is now promised to count. */
    public boolean promisesVote() {
        return outcome == Outcome.OK && command.kind() == Command.Kind.VOTE;
    }

    /** Nothing was appended, and nothing of the command itself was wrong. */
    public boolean mayBeAskedAnew() {
        return outcome == Outcome.FAILED && status == 503;
    }
}
