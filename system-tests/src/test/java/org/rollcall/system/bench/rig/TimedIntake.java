package org.rollcall.system.bench.rig;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.rollcall.local.service.Service;
import org.rollcall.system.bench.figure.Cpu;
import org.rollcall.system.bench.figure.Lap;

/**
 * Times tally-service at a topic that is full already. It is frozen (SIGSTOP) while the topic is filled, which must take less
 * than the session that {@link Rig} gives it, then let go; the time runs until the stored positions have reached the end. So it
 * is as warm as it was, keeps its partitions, and never waits for records.
 */
public record TimedIntake(Service tally, Topics topics, String topic, Projected projected, Cpu cpu) {

    private static final int MOST_SECONDS_FROZEN = 30;

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
        long began = System.nanoTime();
        signal("-STOP");
        long end;
        try {
            topics.fill(records);
            end = topics.size(topic);
        } catch (Exception failed) {
            signal("-CONT");
            throw failed;
        }
        if (System.nanoTime() - began > TimeUnit.SECONDS.toNanos(MOST_SECONDS_FROZEN)) {
            signal("-CONT");
            throw new AssertionError("filling the topic took longer than tally-service may be frozen");
        }
        return Lap.of(cpu, () -> {
            signal("-CONT");
            projected.awaitTaken(end);
            return records.size();
        });
    }

    private void signal(String signal) throws IOException, InterruptedException {
        long pid = tally.running().orElseThrow().identity().pid();
        Process kill = new ProcessBuilder("kill", signal, String.valueOf(pid)).start();
        if (!kill.waitFor(5, TimeUnit.SECONDS) || kill.exitValue() != 0) {
            throw new IOException("kill " + signal + " " + pid + " did not work");
        }
    }
}
