package org.rollcall.system.fault.scenario;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rollcall.domain.id.BallotId;
import org.rollcall.local.process.Waiting;
import org.rollcall.local.service.Service;
import org.rollcall.system.check.Checker;
import org.rollcall.system.check.Evidence;
import org.rollcall.system.check.Log;
import org.rollcall.system.check.Projection;
import org.rollcall.system.check.Seen;
import org.rollcall.system.check.Violation;
import org.rollcall.system.fault.load.Watcher;
import org.rollcall.system.fault.stage.Health;
import org.rollcall.system.fault.stage.LogDump;
import org.rollcall.system.fault.stage.ProjectionDump;
import org.rollcall.system.fault.stage.Stage;

/** Gathers what a stage is left with, at rest, and has it checked. */
record Verdict(Stage stage, List<Watcher> watchers) {

    /** Ingest repeats a verdict that was missed after five seconds; then nothing more comes by itself. */
    private static final int LOOKS = 12;

    private static final Duration LAST_NEWS = Duration.ofSeconds(30);

    /** @param halted partitions that the platform itself says it refuses */
    List<Violation> violations(Set<Integer> halted) throws Exception {
        Evidence evidence = null;
        for (int look = 0; look < LOOKS && evidence == null; look++) {
            evidence = still(halted);
        }
        if (evidence == null) {
            throw new AssertionError("the log does not come to rest");
        }
        return Checker.check(evidence);
    }

    /** All of one moment, or {@code null} where something was still moving. */
    private Evidence still(Set<Integer> halted) throws Exception {
        Projection projection = ProjectionDump.of(stage.pair(), hash());
        awaitNews(projection);
        Log log = LogDump.of(stage.pair().bootstrapServers());
        List<Seen> seen = watchers.stream().map(watcher -> watcher.seen(true)).toList();
        boolean moved = !projection.next().equals(ProjectionDump.offsets(stage.pair()))
                || halted.isEmpty() && !ends(log).equals(withoutEmpty(projection.next()));
        return moved
                ? null
                : Evidence.of(stage.recorder().history(), log)
                        .projected(projection)
                        .seenBy(seen)
                        .haltedAt(halted);
    }

    private String hash() {
        return Stream.of(stage.tally(1), stage.tally(2))
                .filter(tally -> tally.running().isPresent())
                .findFirst()
                .map(this::hash)
                .orElse(null);
    }

    private String hash(Service tally) {
        return Health.hash(tally);
    }

    /** Who still watches is given a while to hear the last of it. */
    private void awaitNews(Projection projection) {
        Map<BallotId, Long> last = new HashMap<>();
        projection.ballots().forEach(row -> last.put(row.ballot(), row.seq()));
        Waiting.until(LAST_NEWS, () -> watchers.stream()
                .allMatch(watcher -> watcher.reached() >= last.getOrDefault(watcher.ballot(), 0L)));
    }

    private static Map<Integer, Long> ends(Log log) {
        Map<Integer, Long> ends = new TreeMap<>();
        log.entries().forEach(entry -> ends.put(entry.partition(), entry.offset() + 1));
        return ends;
    }

    private static Map<Integer, Long> withoutEmpty(Map<Integer, Long> next) {
        Map<Integer, Long> some = new TreeMap<>(next);
        some.values().removeIf(offset -> offset == 0);
        return some;
    }
}
