package org.rollcall.system.bench.rig;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.rollcall.local.service.Service;
import org.rollcall.system.bench.figure.Cpu;
import org.rollcall.system.bench.figure.Lap;

/**
 * Times instances of tally-service at a {@link Backlog}; the time runs until the stored positions have reached the end. {@link
 * Rig} gives them sessions that last as long as they may be frozen.
 */
public record TimedIntake(List<Service> tallies, Topics topics, String topic, Projected projected, Cpu cpu) {

    public TimedIntake(Service tally, Topics topics, String topic, Projected projected, Cpu cpu) {
        this(List.of(tally), topics, topic, projected, cpu);
    }

    /** The instance, or the first of several. */
    public Service tally() {
        return tallies.getFirst();
    }

    /** Waits until nothing is left to be taken. */
    public void settle() throws Exception {
        projected.awaitTaken(topics.size(topic));
    }

    /** Adds records that are not timed, and waits until they are taken. */
    public void take(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
        topics.fill(records);
        settle();
    }

    /** Times the intake of these records; all before must be taken. */
    public Lap lap(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
        long end = topics.size(topic) + records.size();
        List<Long> pids = tallies.stream()
                .map(tally -> tally.running().orElseThrow().identity().pid())
                .toList();
        return new Backlog(pids, topics, cpu).lap(records, () -> projected.awaitTaken(end));
    }
}
