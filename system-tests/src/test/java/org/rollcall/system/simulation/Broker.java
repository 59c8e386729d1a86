package org.rollcall.system.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.rollcall.system.simulation.Plan.Trouble;

/**
 * A model of the broker as a producer meets it: takes records, appends them once or again, acknowledges them or not. What is
 * in flight is settled before the door gives up, because {@code delivery.timeout.ms} is below the door's own patience; a
 * duplicate may come at any later time.
 */
public final class Broker implements World.Actor {

    private final World world;
    private final Plan plan;
    private final SimulatedLog log;
    private final List<Sent> inFlight = new ArrayList<>();
    private final List<ProducerRecord<byte[], byte[]>> again = new ArrayList<>();
    private final List<Sent> unsafe = new ArrayList<>();

    private record Sent(ProducerRecord<byte[], byte[]> record, Callback callback) {}

    Broker(World world, Plan plan, SimulatedLog log) {
        this.world = world;
        this.plan = plan;
        this.log = log;
    }

    /** A producer of one instance. */
    @SuppressWarnings("unchecked")
    public Producer<byte[], byte[]> producer() {
        return Beans.stub(
                Producer.class,
                Map.of(
                        "send",
                        arguments -> send((ProducerRecord<byte[], byte[]>) arguments[0], (Callback) arguments[1])),
                Beans::unforeseen);
    }

    private Object send(ProducerRecord<byte[], byte[]> record, Callback callback) {
        if (world.happens(plan.has(Trouble.UNKNOWN_OUTCOMES), 20)) {
            throw new TimeoutException("no metadata");
        }
        inFlight.add(new Sent(record, callback));
        return new CompletableFuture<RecordMetadata>();
    }

    /** What was on its way, and what somebody would send again, goes with the power. */
    void loseAll() {
        inFlight.clear();
        again.clear();
        unsafe.clear();
    }

    @Override
    public boolean ready() {
        return !inFlight.isEmpty() || !again.isEmpty() || !unsafe.isEmpty();
    }

    @Override
    public void act() {
        if (!unsafe.isEmpty() && world.dice().inThousand(300)) {
            keepOrLose(unsafe.removeFirst());
        } else if (!again.isEmpty() && (inFlight.isEmpty() || world.dice().inThousand(200))) {
            append(again.remove(world.dice().below(again.size())), "again");
        } else if (!inFlight.isEmpty()) {
            settle(inFlight.removeFirst());
        }
    }

    private void settle(Sent sent) {
        boolean lossy = plan.has(Trouble.UNKNOWN_OUTCOMES);
        if (world.happens(lossy, 60)) {
            world.trace().say("broker: %s is lost on its way", name(sent.record()));
            failed(sent);
        } else if (world.has(Bug.ACKNOWLEDGED_BEFORE_IT_IS_SAFE)) {
            acknowledge(sent, log.end(sent.record().partition()));
            unsafe.add(sent);
        } else {
            long offset = append(sent.record(), "");
            if (world.happens(lossy, 80)) {
                world.trace().say("broker: its acknowledgement is lost");
                failed(sent);
            } else {
                acknowledge(sent, offset);
            }
        }
    }

    /** With acks=1: the leader said yes, and dies before anybody else has it. */
    private void keepOrLose(Sent sent) {
        if (world.happens(plan.has(Trouble.UNKNOWN_OUTCOMES), 100)) {
            world.trace().say("broker: dies with %s, which it had acknowledged", name(sent.record()));
        } else {
            append(sent.record(), "");
        }
    }

    private long append(ProducerRecord<byte[], byte[]> record, String how) {
        long offset = log.append(record.partition(), record.key(), record.headers(), record.value());
        world.trace().say("log: %d/%d is %s %s", record.partition(), offset, name(record), how);
        if (world.happens(plan.has(Trouble.DUPLICATES), 120)) {
            again.add(record);
        }
        return offset;
    }

    private static void acknowledge(Sent sent, long offset) {
        var place = new TopicPartition(SimulatedLog.TOPIC, sent.record().partition());
        sent.callback().onCompletion(new RecordMetadata(place, offset, 0, -1L, 0, 0), null);
    }

    private static void failed(Sent sent) {
        sent.callback().onCompletion(null, new TimeoutException("the delivery took too long"));
    }

    private static String name(ProducerRecord<byte[], byte[]> record) {
        return new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
    }
}
