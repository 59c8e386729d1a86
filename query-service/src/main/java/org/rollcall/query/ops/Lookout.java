package org.rollcall.query.ops;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.rollcall.query.live.bell.Bell;
import org.rollcall.query.ops.OpsDocument.PartitionLine;
import org.rollcall.query.ops.OpsDocument.Projection;
import org.rollcall.query.ops.OpsDocument.ServiceLine;
import org.rollcall.query.ops.OpsDocument.State;
import org.rollcall.query.ops.Projected.Generation;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.reading.ReadModel;

/**
 * Gathers how the platform is. While one asks, others get what was gathered last, with its time: a part that hangs keeps one thread
 * waiting and not all of them.
 */
@ApplicationScoped
class Lookout {

    @Inject
    OpsSettings settings;

    @Inject
    ReadModel model;

    @Inject
    Projected projected;

    @Inject
    LogEnds log;

    @Inject
    Neighbours neighbours;

    @Inject
    Bell bell;

    private final ReentrantLock asking = new ReentrantLock();
    private volatile OpsDocument latest;

    /** What is stored, of one moment; {@code building} is {@code null} where no generation is being built. */
    private record Standing(
            SortedMap<Integer, Long> stored, SortedMap<Integer, Long> building, Projection projection) {}

    OpsDocument now() {
        OpsDocument known = latest;
        if (known != null && !asking.tryLock()) {
            return known;
        }
        if (known == null) {
            asking.lock();
        }
        try {
            if (latest == null || age(latest).compareTo(settings.pace()) >= 0) {
                latest = gathered();
            }
            return latest;
        } finally {
            asking.unlock();
        }
    }

    private static Duration age(OpsDocument document) {
        return Duration.between(document.at(), Instant.now());
    }

    private OpsDocument gathered() {
        CompletableFuture<ServiceLine> ingest = neighbours.ingest();
        CompletableFuture<ServiceLine> tally = neighbours.tally();
        CompletableFuture<JsonNode> rebuild = neighbours.rebuild();
        List<String> trouble = new ArrayList<>();
        // What is projected first: the log may only be further by then, never behind.
        Standing standing = orSay(trouble, () -> model.read(this::standing));
        SortedMap<Integer, Long> ends = orSay(trouble, log::now);
        List<PartitionLine> partitions = partitions(standing, ends);
        Long lag = standing == null || ends == null ? null : lagOf(partitions);
        return new OpsDocument(
                Instant.now(),
                lag == null ? State.UNKNOWN : lag == 0 ? State.CAUGHT_UP : State.BEHIND,
                ends == null ? null : sum(ends),
                standing == null ? null : sum(standing.stored()),
                lag,
                partitions,
                standing == null ? null : standing.projection(),
                List.of(ingest.join(), tally.join(), ourselves(standing)),
                rebuild.join(),
                trouble);
    }

    private static <T> T orSay(List<String> trouble, Supplier<T> question) {
        try {
            return question.get();
        } catch (Problem away) {
            trouble.add(away.getMessage());
            return null;
        }
    }

    private Standing standing(Cut cut) {
        List<Generation> generations = projected.generations();
        SortedMap<Integer, Long> building = generations.stream()
                .filter(generation -> generation.state().equals("BUILDING"))
                .findFirst()
                .map(generation -> projected.positions(generation.number()))
                .orElse(null);
        return new Standing(
                projected.positions(cut.generation()),
                building,
                new Projection(
                        generations,
                        projected.quarantined(),
                        projected.quarantine(),
                        projected.heldStreams(),
                        projected.held()));
    }

    private ServiceLine ourselves(Standing standing) {
        boolean ready = standing != null && bell.attached();
        String words =
                standing == null ? "the projection cannot be read" : "the broker does not answer: boards may be old";
        return new ServiceLine("query-service", ready, ready ? null : words);
    }

    private static List<PartitionLine> partitions(Standing standing, SortedMap<Integer, Long> ends) {
        TreeSet<Integer> all = new TreeSet<>();
        if (standing != null) {
            all.addAll(standing.stored().keySet());
        }
        if (ends != null) {
            all.addAll(ends.keySet());
        }
        return all.stream().map(number -> line(number, standing, ends)).toList();
    }

    /** A partition without a stored position was never projected: all of it is still to come. */
    private static PartitionLine line(int number, Standing standing, SortedMap<Integer, Long> ends) {
        Long stored = standing == null ? null : standing.stored().getOrDefault(number, 0L);
        Long end = ends == null ? null : ends.getOrDefault(number, 0L);
        Long building = standing == null || standing.building() == null
                ? null
                : standing.building().getOrDefault(number, 0L);
        Long lag = stored == null || end == null ? null : Long.valueOf(Math.max(0, end - stored));
        return new PartitionLine(number, end, stored, lag, building);
    }

    private static Long lagOf(List<PartitionLine> partitions) {
        return partitions.stream().mapToLong(PartitionLine::lag).sum();
    }

    private static Long sum(SortedMap<Integer, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }
}
