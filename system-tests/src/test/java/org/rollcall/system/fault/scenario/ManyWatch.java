package org.rollcall.system.fault.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.rollcall.domain.id.BallotId;
import org.rollcall.system.check.Answer;
import org.rollcall.system.fault.load.SlowReader;
import org.rollcall.system.fault.load.Watcher;
import org.rollcall.system.fault.stage.Stage;

/** query-service dies under many subscribers, who all come back at once; some of them hardly read. */
record ManyWatch() implements Scenario {

    private static final int SLOW = 20;
    private static final Duration AWAY = Duration.ofSeconds(1);
    private static final Duration BACK = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "query-service kill -9 under subscribers, all come back";
    }

    @Override
    public Result run(Setting setting) throws Exception {
        Stage stage = setting.stage();
        int rounds = setting.rounds(1, 10);
        int subscribers = setting.rounds(150, 500);
        List<SlowReader> slow = new ArrayList<>();
        try (Ordeal ordeal = Ordeal.begin(stage, name(), setting.seed(), 1, 1)) {
            BallotId ballot = ordeal.probe();
            for (int i = 0; i < subscribers; i++) {
                ordeal.watch(ballot);
            }
            for (int round = 0; round < rounds; round++) {
                ordeal.moment(AWAY);
                for (int i = 0; i < SLOW; i++) {
                    slow.add(new SlowReader(stage.watched(), ballot));
                }
                stage.query().kill();
                ordeal.moment(AWAY);
                stage.query().start();
                ordeal.whole();
                ordeal.note("%d subscribers knew the last vote %.1f s after a new vote was shown"
                        .formatted(subscribers, allKnow(ordeal, vote(ordeal)).toMillis() / 1e3));
            }
            return ordeal.end(rounds);
        } finally {
            for (SlowReader each : slow) {
                each.close();
            }
        }
    }

    private static long vote(Ordeal ordeal) {
        return ordeal.voting().vote(ordeal.probe(), new Random(ordeal.dice().nextLong()))
                        instanceof Answer.Acknowledged told
                ? told.seq()
                : 0;
    }

    /** How long it takes until all who watch the probe know of its position. */
    static Duration allKnow(Ordeal ordeal, long seq) {
        long begin = System.nanoTime();
        List<Watcher> watchers = ordeal.watchers().stream()
                .filter(watcher -> watcher.ballot().equals(ordeal.probe()))
                .toList();
        if (!ordeal.until(BACK, () -> watchers.stream().allMatch(watcher -> watcher.reached() >= seq))) {
            throw new AssertionError("of " + watchers.size() + " subscribers only "
                    + watchers.stream()
                            .filter(watcher -> watcher.reached() >= seq)
                            .count() + " know of position " + seq);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
