package org.rollcall.system.fault.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.roll.Choice;

/** Many do at once, at several doors, what only one order can decide: two open one ballot, all vote, two close it meanwhile. */
public final class Race implements AutoCloseable {

    private static final int GAVEL_WITHIN_NANOS = 25_000_000;

    private final Insistence insistence;
    private final Random dice;
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

    public Race(Insistence insistence, Random dice) {
        this.insistence = insistence;
        this.dice = dice;
    }

    /** One race, on a draft whose majority is determined. */
    public void run(BallotId ballot) throws Exception {
        together(List.of(asking(0, id -> Command.open(id, ballot)), asking(0, id -> Command.open(id, ballot))));
        List<Callable<Boolean>> all = new ArrayList<>();
        for (String member : Voting.MEMBERS) {
            Choice choice = Choice.values()[dice.nextInt(Choice.values().length)];
            all.add(asking(0, id -> Command.vote(id, ballot, member, choice)));
        }
        int gavel = dice.nextInt(GAVEL_WITHIN_NANOS);
        all.add(asking(gavel, id -> Command.close(id, ballot)));
        all.add(asking(gavel, id -> Command.close(id, ballot)));
        together(all);
    }

    private Callable<Boolean> asking(int afterNanos, Function<String, Command> wanted) {
        var own = new Random(dice.nextLong());
        return () -> {
            LockSupport.parkNanos(afterNanos);
            return Insistence.counts(insistence.ask(own, wanted));
        };
    }

    private void together(List<Callable<Boolean>> all) throws Exception {
        for (Future<Boolean> each : people.invokeAll(all)) {
            each.get();
        }
    }

    @Override
    public void close() {
        people.close();
    }
}
