package org.rollcall.system.check;

/**
 * One request: a command is asked for once or several times.
 *
 * @param invoked and
 * @param ended on one clock for all clients of the run, which only rises
 */
public record Attempt(Asked asked, long invoked, long ended, Answer answer) {

    Answer.Acknowledged acknowledged() {
        return answer instanceof Answer.Acknowledged yes ? yes : null;
    }
}
