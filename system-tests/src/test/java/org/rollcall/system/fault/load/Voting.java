package org.rollcall.system.fault.load;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.roll.Choice;
import org.rollcall.system.check.Answer;

/**
 * Votes without a pause: at each of several tables a draft is submitted and put to the vote, members vote and change their minds,
 * and the gavel falls while some still speak.
 */
public final class Voting implements AutoCloseable {

    /** The fictional assembly's. */
    public static final List<String> MEMBERS =
            List.of("AMB BRH CGT DRW EBM FTS GUH HSD ISW JTF KLP LRC MQY NWB OSC PLR QHV RTH SMT TPH UTC VSP WRK YWB"
                    .split(" "));

    private static final int VOTERS = 3;
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(60);

    private final Insistence insistence;
    private final String run;
    private final Duration pause;
    private final Consumer<BallotId> opened;
    private final AtomicInteger ballots = new AtomicInteger();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final Random dice;

    /**
     * Nobody speaks yet.
     *
     * @param run a word that no other run on this log has
     * @param pause about how long one of them waits between two votes
     * @param opened is told each ballot that is open
     */
    public Voting(Insistence insistence, String run, long seed, Duration pause, Consumer<BallotId> opened) {
        this.insistence = insistence;
        this.run = run;
        this.dice = new Random(seed);
        this.pause = pause;
        this.opened = opened;
    }

    /** Begins at so many tables, where ballots follow each other. */
    public Voting start(int tables) {
        for (int table = 0; table < tables; table++) {
            var own = new Random(dice.nextLong());
            people.execute(() -> {
                while (!insistence.isEnding()) {
                    sitting(own, 30 + own.nextInt(40));
                }
            });
        }
        return this;
    }

    /** One ballot, from its draft to its verdict, with about so many votes. */
    private void sitting(Random own, int votes) {
        BallotId ballot = open(own);
        if (ballot == null) {
            return;
        }
        opened.accept(ballot);
        try (ExecutorService voters = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int voter = 0; voter < VOTERS; voter++) {
                boolean holdsTheGavel = voter == 0;
                var chance = new Random(own.nextLong());
                voters.execute(() -> {
                    vote(ballot, votes / VOTERS, chance);
                    if (holdsTheGavel) {
                        insistence.ask(chance, id -> Command.close(id, ballot));
                    }
                });
            }
        }
    }

    /** A ballot that is open, or {@code null} when it could not be. */
    public BallotId open(Random own) {
        BallotId ballot = prepare(own);
        return ballot != null && Insistence.counts(insistence.ask(own, id -> Command.open(id, ballot))) ? ballot : null;
    }

    /** A ballot that can be opened, or {@code null} when nothing was accepted. */
    public BallotId prepare(Random own) {
        String symbol = "F/" + run + "/" + ballots.incrementAndGet();
        BallotId ballot = BallotId.of(symbol.toLowerCase(Locale.ROOT).replace('/', '-') + ".1");
        List<Function<String, Command>> steps =
                List.of(id -> Command.draft(id, ballot, symbol), id -> Command.majority(id, ballot));
        return steps.stream().allMatch(step -> Insistence.counts(insistence.ask(own, step))) ? ballot : null;
    }

    private void vote(BallotId ballot, int votes, Random own) {
        for (int i = 0; i < votes && !insistence.isEnding(); i++) {
            if (vote(ballot, own) instanceof Answer.Failed) {
                return;
            }
            LockSupport.parkNanos((long) (pause.toNanos() * 2 * own.nextDouble()));
        }
    }

    /** One vote of anybody for anything. */
    public Answer vote(BallotId ballot, Random own) {
        String member = MEMBERS.get(own.nextInt(MEMBERS.size()));
        Choice choice = Choice.values()[own.nextInt(Choice.values().length)];
        return insistence.ask(own, id -> Command.vote(id, ballot, member, choice));
    }

    /** Lets everybody end what they are about, with a clear answer where there is one within a minute. */
    @Override
    public void close() {
        insistence.end(LAST_ANSWERS);
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
