package org.rollcall.system.fault.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rollcall.domain.roll.Choice;
import org.rollcall.system.hall.Http;

/**
 * Votes without a pause: at each of several tables a draft is submitted and put to the vote, members vote and change their minds,
 * and the gavel falls while some still speak. Who gets no clear answer asks again under the same id, at any door, until there is one.
 */
public final class Voting implements AutoCloseable {

    /** The fictional assembly's. */
    public static final List<String> MEMBERS = List.of(
            "AMB BRH CGT DRW EBM FTS GUH HSD ISW JTF KLP LRC MQY NWB OSC PLR QHV RTH SMT TPH UTC VSP WRK YWB"
                    .split(" "));

    private static final int VOTERS = 3;
    private static final Duration ASK_AGAIN = Duration.ofMillis(150);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(60);

    private final List<Http> doors;
    private final Recorder recorder;
    private final String run;
    private final Duration pause;
    private final Consumer<String> opened;
    private final AtomicInteger commands = new AtomicInteger();
    private final AtomicInteger ballots = new AtomicInteger();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final Random dice;
    private volatile boolean stopping;
    private volatile long giveUp = Long.MAX_VALUE;

    /**
     * Nobody speaks yet.
     *
     * @param run a word that no other run on this log has
     * @param pause about how long one of them waits between two votes
     * @param opened is told each ballot that is open
     */
    public Voting(
            List<Http> doors, Recorder recorder, String run, long seed, Duration pause, Consumer<String> opened) {
        this.doors = doors;
        this.recorder = recorder;
        this.run = run;
        this.dice = new Random(seed);
        this.pause = pause;
        this.opened = opened;
    }

    /** Begins at so many tables. */
    public Voting start(int tables) {
        for (int table = 0; table < tables; table++) {
            var own = new Random(dice.nextLong());
            people.execute(() -> {
                while (!stopping) {
                    sitting(own, 30 + own.nextInt(40));
                }
            });
        }
        return this;
    }

    /** One ballot, from its draft to its verdict, with about so many votes. */
    public void sitting(Random own, int votes) {
        String ballot = open(own);
        if (ballot == null) {
            return;
        }
        opened.accept(ballot);
        var done = new CountDownLatch(VOTERS);
        for (int voter = 0; voter < VOTERS; voter++) {
            boolean holdsTheGavel = voter == 0;
            var chance = new Random(own.nextLong());
            people.execute(() -> {
                try {
                    vote(ballot, votes / VOTERS, chance);
                    if (holdsTheGavel) {
                        insist(chance, id -> Command.close(id, ballot));
                    }
                } finally {
                    done.countDown();
                }
            });
        }
        await(done);
    }

    private String open(Random own) {
        String symbol = "F/" + run + "/" + ballots.incrementAndGet();
        String ballot = symbol.toLowerCase().replace('/', '-') + ".1";
        List<Function<String, Command>> steps = new ArrayList<>();
        steps.add(id -> Command.draft(id, ballot, symbol));
        steps.add(id -> Command.majority(id, ballot));
        steps.add(id -> Command.open(id, ballot));
        for (var step : steps) {
            if (insist(own, step).outcome() != Attempt.Outcome.OK) {
                return null;
            }
        }
        return ballot;
    }

    private void vote(String ballot, int votes, Random own) {
        for (int i = 0; i < votes && !stopping; i++) {
            String member = MEMBERS.get(own.nextInt(MEMBERS.size()));
            Choice choice = Choice.values()[own.nextInt(Choice.values().length)];
            Attempt answer = insist(own, id -> Command.vote(id, ballot, member, choice));
            if (answer.outcome() == Attempt.Outcome.FAILED && !answer.mayBeAskedAnew()) {
                return;
            }
            LockSupport.parkNanos((long) (pause.toNanos() * 2 * own.nextDouble()));
        }
    }

    /** Asks until there is a clear answer. What was not accepted is another command the next time; what is unknown is the same. */
    private Attempt insist(Random own, Function<String, Command> wanted) {
        Command command = wanted.apply(nextId());
        while (true) {
            Attempt answer = recorder.send(doors.get(own.nextInt(doors.size())), command);
            boolean anew = answer.mayBeAskedAnew();
            boolean clear = answer.outcome() != Attempt.Outcome.UNKNOWN && !anew;
            if (clear || anew && stopping || System.nanoTime() > giveUp) {
                return answer;
            }
            command = anew ? wanted.apply(nextId()) : command;
            LockSupport.parkNanos(ASK_AGAIN.toNanos());
        }
    }

    private String nextId() {
        return run + "-" + commands.incrementAndGet();
    }

    private static void await(CountDownLatch done) {
        try {
            done.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets everybody end what they are about, with a clear answer where there is one within a minute. */
    @Override
    public void close() {
        stopping = true;
        giveUp = System.nanoTime() + LAST_ANSWERS.toNanos();
        people.shutdown();
        try {
            if (!people.awaitTermination(LAST_ANSWERS.plusSeconds(30).toSeconds(), TimeUnit.SECONDS)) {
                people.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
