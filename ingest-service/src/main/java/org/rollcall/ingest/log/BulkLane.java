package org.rollcall.ingest.log;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.log.LogWriter.Pace;

/**
 * The way into the log for whole histories: everything is acknowledged, nothing waits for a verdict of its own, and votes that
 * are cast meanwhile find at most {@link LogSettings#unfoldedInPartition()} records before them. One import uses it at a time.
 */
@ApplicationScoped
public class BulkLane {

    /** Who appends what is imported. */
    public static final String ACTOR = "system:importer";

    private static final Duration TO_THE_END = Duration.ofSeconds(30);

    @Inject
    LogSettings settings;

    @Inject
    LogState state;

    @Inject
    LogWriter writer;

    @Inject
    LogReader reader;

    @Inject
    Topics topics;

    @Inject
    org.rollcall.ingest.log.Instance instance;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry meters;

    private volatile Unfolded unfolded;

    @jakarta.annotation.PostConstruct
    void measure() {
        Gauge.builder("rollcall.import.unfolded.highest", this, BulkLane::highestUnfolded)
                .description("The most records of an import that one partition held unfolded")
                .register(meters);
        Gauge.builder("rollcall.import.unfolded", this, lane -> lane.unfolded == null ? 0 : lane.unfolded.now())
                .description("Records of an import that are on their way or not folded yet")
                .register(meters);
    }

    /**
     * Begins to append to that stream.
     *
     * @param digest of what all its records were made from
     * @param occurredAt when it happened, or {@code null} for now
     * @param phaseEnded told on the producer's thread whenever everything that was sent is acknowledged, or failed
     * @throws LogState.NotReady while the log takes nothing
     */
    public BulkStream stream(StreamId stream, String digest, Moment occurredAt, Consumer<BulkStream> phaseEnded) {
        state.requireReady();
        var terms = new BulkStream.Terms(stream, digest, occurredAt, instance.source(), ACTOR, clock.instant());
        return new BulkStream(
                terms, window(), writer.producer(Pace.BULK), settings.topic(), writer.partitionOf(stream), phaseEnded);
    }

    private synchronized Unfolded window() {
        if (unfolded == null) {
            unfolded = new Unfolded(
                    state.identity().partitions(),
                    settings.unfoldedInPartition(),
                    settings.unfoldedTogether(),
                    reader::next);
        }
        return unfolded;
    }

    /**
     * Folds every partition to its end, read now.
     *
     * @throws LogState.NotReady if the broker is away, or that takes too long
     */
    public void readToEnd() {
        state.requireReady();
        long deadline = System.nanoTime() + TO_THE_END.toNanos();
        try {
            Map<Integer, Long> ends = topics.ends(state.identity().partitions());
            for (Map.Entry<Integer, Long> end : ends.entrySet()) {
                long left = Math.max(1, deadline - System.nanoTime());
                reader.passed(end.getKey(), end.getValue() - 1).get(left, TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LogState.NotReady("this instance is stopping");
        } catch (ExecutionException | TimeoutException | RuntimeException behind) {
            throw new LogState.NotReady("the end of the log could not be read in time");
        }
    }

    /** Sends what waits for company. */
    public void flush() {
        writer.producer(Pace.BULK).flush();
    }

    /** The most records that any partition has held unfolded since the start. */
    public int highestUnfolded() {
        Unfolded window = unfolded;
        return window == null ? 0 : window.highest();
    }
}
