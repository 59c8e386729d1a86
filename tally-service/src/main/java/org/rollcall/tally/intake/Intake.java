package org.rollcall.tally.intake;

import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.rollcall.tally.announce.Announced;
import org.rollcall.tally.announce.Announcer;
import org.rollcall.tally.announce.Reloads;
import org.rollcall.tally.health.Meters;
import org.rollcall.tally.lifecycle.Closing;
import org.rollcall.tally.lifecycle.Retry;

/**
 * Takes the log, poll by poll, and polls that came meanwhile together: project, then announce, then remember what was announced.
 * It never gives a record back and never leaves one out; while the database or the broker is away it stays in its batch, and the
 * consumer in its group.
 *
 * <p>A record that the database refuses, or that our own code fails at, is found by halving the batch; it halts its partition.
 */
@ApplicationScoped
public class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    @Inject
    Projecting projecting;

    @Inject
    Assignment assignment;

    @Inject
    Halts halts;

    @Inject
    Gaps gaps;

    @Inject
    Retry retry;

    @Inject
    Closing closing;

    @Inject
    Reloads reloads;

    @Inject
    Announcer announcer;

    @Inject
    Announced announced;

    @Inject
    Meters meters;

    @Inject
    Vertx vertx;

    @ConfigProperty(name = "mp.messaging.incoming.events.max.poll.records")
    int mostAtOnce;

    private Arrivals arrivals;

    /** Records that are being taken. */
    private volatile int taking;

    @PostConstruct
    void prepare() {
        arrivals = new Arrivals(mostAtOnce);
    }

    /** One poll, on the event loop; completes when the next one may come. What it holds is taken on a worker, a batch at a time. */
    @Incoming("events")
    public CompletionStage<Void> arrived(ConsumerRecords<byte[], byte[]> polled) {
        CompletionStage<Void> room = arrivals.add(Batch.of(polled));
        if (arrivals.claim()) {
            begin();
        }
        return room;
    }

    /** Each batch by itself: who keeps a worker for long is reported as blocked, with its stack. */
    private void begin() {
        vertx.executeBlocking(this::takeNext, false);
    }

    private Void takeNext() {
        arrivals.next().ifPresent(batch -> {
            try {
                take(batch);
            } catch (Throwable failed) {
                // The next batch stands further on than the database then, and what was left out is read again.
                LOG.error("a batch of the log could not be taken", failed);
            }
            begin();
        });
        return null;
    }

    /** One batch. Called by one thread at a time. */
    void take(Batch batch) {
        taking = batch.size();
        try {
            settleAndProject(batch);
        } catch (Closing.Begun stop) {
            LOG.debug("stopped in a batch; the next start takes it up again");
        } finally {
            taking = 0;
        }
    }

    /** Whether a batch is being taken right now, which may last as long as the database is away. */
    public boolean isBusy() {
        return taking > 0;
    }

    /** How many records the batch has that is being taken right now. */
    public int taking() {
        return taking;
    }

    private void settleAndProject(Batch whole) {
        // What was polled before a partition went to another instance is that one's, and comes to it again.
        Batch batch = whole.without(partition -> halts.isHalted(partition) || !assignment.isAssigned(partition));
        if (batch.isEmpty()) {
            return;
        }
        try {
            settle(batch);
            finish(batch, retry.until("project the log", () -> projecting.project(batch)));
        } catch (Closing.Begun stop) {
            throw stop;
        } catch (WrongLog wrong) {
            halts.haltAll(wrong.getMessage());
        } catch (RuntimeException | StackOverflowError failed) {
            closing.refuse();
            narrow(batch, failed);
        }
    }

    /** What an earlier owner of a partition projected and did not announce is announced first. */
    private void settle(Batch batch) {
        List<Integer> unsettled = assignment.unsettled(batch.parts().keySet());
        if (!unsettled.isEmpty()) {
            reloads.announce(unsettled);
            assignment.settled(unsettled);
        }
    }

    private void finish(Batch batch, Outcome outcome) {
        meters.took(batch.size(), outcome.changes().effects(), outcome.skipped(), outcome.quarantined());
        outcome.halts().forEach(halts::halt);
        announcer.announce(outcome.changes().ballots());
        outcome.ends().forEach((partition, end) -> {
            gaps.passed(partition, end);
            announced.upTo(partition, end);
        });
        outcome.gaps().forEach(gaps::close);
    }

    private void narrow(Batch batch, Throwable failed) {
        if (batch.size() > 1) {
            batch.pieces().forEach(this::settleAndProject);
            return;
        }
        ConsumerRecord<byte[], byte[]> record = batch.only();
        LOG.errorf(failed, "record %d of partition %d cannot be projected", record.offset(), record.partition());
        halts.halt(
                record.partition(),
                "record %d cannot be projected: %s. This is a fault of tally-service; its log says more"
                        .formatted(record.offset(), failed.getMessage()));
    }
}
