package org.rollcall.tally.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.rollcall.tally.lifecycle.Retry;
import org.rollcall.tally.log.Ends;
import org.rollcall.tally.log.EventLog;
import org.rollcall.tally.log.EventsConsumer;
import org.rollcall.tally.log.KnownLog;

/**
 * What to do about a gap. The topic has no transactions and is not compacted, so its offsets have none: either this consumer
 * is ahead of the database, which a seek mends, or the log has lost records, which nothing mends.
 *
 * <p>Batches that were polled before the seek show further gaps, at later offsets; they are dropped. The same gap again,
 * after the seek, is the log's own.
 */
@ApplicationScoped
class Gaps {

    private static final Logger LOG = Logger.getLogger(Gaps.class);

    private final Map<Integer, Outcome.Gap> sought = new HashMap<>();

    @Inject
    EventsConsumer consumer;

    @Inject
    EventLog log;

    @Inject
    KnownLog known;

    @Inject
    Halts halts;

    @Inject
    Retry retry;

    void close(Outcome.Gap gap) {
        Outcome.Gap before = sought.get(gap.partition());
        boolean again = before != null && before.expected() == gap.expected();
        if (again && gap.found() > before.found()) {
            return;
        }
        if (again && gap.found() == before.found() || lost(gap)) {
            halts.halt(gap.partition(), missing(gap.expected(), gap.found()));
            return;
        }
        LOG.infof(
                "partition %d: record %d came where %d is next; reading from there",
                gap.partition(), gap.found(), gap.expected());
        sought.put(gap.partition(), gap);
        consumer.seek(gap.partition(), gap.expected());
    }

    private boolean lost(Outcome.Gap gap) {
        Map<Integer, Ends> ends = retry.until(
                "ask for the ends of the log", () -> log.ends(known.identity().partitions()));
        return ends.get(gap.partition()).earliest() > gap.expected();
    }

    /** The partition stands there now; a gap that was before is closed. */
    void passed(int partition, long end) {
        sought.computeIfPresent(partition, (place, gap) -> gap.expected() < end ? null : gap);
    }

    /** The reason of a halt for records that should be there. */
    static String missing(long expected, long found) {
        return "records %d to %d are missing from the log (deleted or expired before they were projected). Give back the log, or start with an empty database"
                .formatted(expected, found - 1);
    }
}
