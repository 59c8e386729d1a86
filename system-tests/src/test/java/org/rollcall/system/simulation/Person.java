package org.rollcall.system.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.rollcall.domain.effect.Effect;
import org.rollcall.ingest.log.AppendFailed;
import org.rollcall.ingest.log.LogState;
import org.rollcall.ingest.log.SimulatedIngest;
import org.rollcall.ingest.problem.Replies;
import org.rollcall.system.check.Answer;
import org.rollcall.system.check.Attempt;

/**
 * Somebody who sends commands one after another, each until its answer is final: what is unknown or not taken is sent again
 * under the same id, to whichever instance answers, and now and then also what was answered already.
 */
final class Person implements World.Actor {

    private final World world;
    private final String name;
    private final Supplier<SimulatedIngest> doors;
    private final List<Attempt> attempts;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final List<Commands.Wanted> answered = new ArrayList<>();
    private boolean busy;
    private int hesitation;

    /** Something to send once it is time. */
    private record Step(BooleanSupplier time, Supplier<Commands.Wanted> wanted) {}

    private Commands.Wanted current;

    Person(World world, String name, Supplier<SimulatedIngest> doors, List<Attempt> attempts) {
        this.world = world;
        this.name = name;
        this.doors = doors;
        this.attempts = attempts;
        this.hesitation = world.dice().below(6);
    }

    /** Will send that, once it is time; the command is made then. */
    Person then(BooleanSupplier time, Supplier<Commands.Wanted> wanted) {
        steps.add(new Step(time, wanted));
        return this;
    }

    boolean isDone() {
        return steps.isEmpty() && current == null;
    }

    @Override
    public boolean ready() {
        return !busy && !isDone() && (current != null || steps.peek().time().getAsBoolean());
    }

    @Override
    public boolean waits() {
        return true;
    }

    @Override
    public void act() {
        SimulatedIngest door = doors.get();
        if (door == null || hesitation-- > 0) {
            return;
        }
        hesitation = world.dice().below(6);
        if (current == null) {
            current = steps.remove().wanted().get();
        }
        Commands.Wanted wanted = current;
        if (!answered.isEmpty() && world.dice().inThousand(80)) {
            wanted = world.dice().of(answered);
        }
        Answer answer = attempt(wanted, door);
        if (wanted == current && isFinal(answer)) {
            answered.add(current);
            current = null;
        } else if (wanted == current && world.dice().inThousand(100)) {
            // People give up, too; whatever became of it then became of it.
            current = null;
        }
    }

    private Answer attempt(Commands.Wanted wanted, SimulatedIngest door) {
        busy = true;
        long invoked = world.tick();
        Answer answer = ask(wanted, door);
        attempts.add(new Attempt(wanted.asked(), invoked, world.tick(), answer));
        world.trace().say("%s: %s -> %s", name, wanted.asked().id(), answer);
        busy = false;
        return answer;
    }

    /** What a client over HTTP would be told. */
    private Answer ask(Commands.Wanted wanted, SimulatedIngest door) {
        try {
            var answer = door.submit(wanted.command());
            String effect = answer.effect() == null ? null : answer.effect().code();
            String reason = answer.effect() instanceof Effect.Refused refused
                    ? refused.reason().name()
                    : null;
            return Answer.of(Replies.status(answer), effect, answer.seq(), reason, null);
        } catch (AppendFailed failed) {
            boolean unknown = failed.outcomeUnknown() && !world.has(Bug.UNKNOWN_SAID_TO_BE_FAILED);
            return Answer.of(503, null, null, null, unknown ? "unknown" : "not accepted");
        } catch (LogState.NotReady notReady) {
            return Answer.of(503, null, null, null, "not accepted");
        } catch (Crash died) {
            return new Answer.Unknown("the instance died");
        }
    }

    private static boolean isFinal(Answer answer) {
        return switch (answer) {
            case Answer.Acknowledged told -> told.effect() != null;
            case Answer.Failed failed -> failed.status() < 500;
            case Answer.Unknown unknown -> false;
        };
    }
}
