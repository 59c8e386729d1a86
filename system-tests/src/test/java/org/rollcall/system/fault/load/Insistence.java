package org.rollcall.system.fault.load;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.rollcall.system.check.Answer;
import org.rollcall.system.hall.Http;

/**
 * Asks until there is a clear answer, at any of the doors: what is unknown is asked again under the same id, what was "not accepted"
 * is another command the next time.
 */
public final class Insistence {

    private static final Duration ASK_AGAIN = Duration.ofMillis(150);

    /** Refusals of the moment: too many requests, not accepted. */
    private static final Set<Integer> PASSING = Set.of(429, 503);

    private final List<Http> doors;
    private final Recorder recorder;
    private final String run;
    private final AtomicInteger commands = new AtomicInteger();
    private volatile boolean ending;
    private volatile long giveUp = Long.MAX_VALUE;

    /** @param run a word that no other run on this log has */
    public Insistence(List<Http> doors, Recorder recorder, String run) {
        this.doors = List.copyOf(doors);
        this.recorder = recorder;
        this.run = run;
    }

    /** The clear answer; an unclear one only where there was none in time. */
    Answer ask(Random own, Function<String, Command> wanted) {
        Command command = wanted.apply(nextId());
        while (true) {
            Answer answer = recorder.send(doors.get(own.nextInt(doors.size())), command);
            boolean anew = answer instanceof Answer.Failed failed && PASSING.contains(failed.status());
            if (counts(answer)) {
                recorder.promised(command.asked());
            }
            if (isClear(answer) && !anew || anew && ending || System.nanoTime() - giveUp > 0 && ending) {
                return answer;
            }
            command = anew ? wanted.apply(nextId()) : command;
            LockSupport.parkNanos(ASK_AGAIN.toNanos());
        }
    }

    private static boolean isClear(Answer answer) {
        return answer instanceof Answer.Failed || answer instanceof Answer.Acknowledged told && told.effect() != null;
    }

    /** Whether its asker was told that it did something. */
    static boolean counts(Answer answer) {
        return answer instanceof Answer.Acknowledged told
                && ("APPLIED".equals(told.effect()) || "REPLACED".equals(told.effect()));
    }

    private String nextId() {
        return run + "-" + commands.incrementAndGet();
    }

    boolean isEnding() {
        return ending;
    }

    /** Nothing new is begun, and in the end nothing is asked again. */
    void end(Duration lastAnswers) {
        giveUp = System.nanoTime() + lastAnswers.toNanos();
        ending = true;
    }
}
