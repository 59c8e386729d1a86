package org.rollcall.system.bench.rig;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.rollcall.system.bench.figure.Cpu;
import org.rollcall.system.bench.figure.Lap;

/**
 * Times processes at a topic that is full already. They are frozen (SIGSTOP) while the topic is filled, which must take less than
 * their sessions at the broker, then let go. So they are as warm as they were, keep their partitions, and never wait for records.
 */
public record Backlog(List<Long> pids, Topics topics, Cpu cpu) {

    private static final int MOST_SECONDS_FROZEN = 30;

    /** Waits until all of it is done. */
    @FunctionalInterface
    public interface End {
        void await() throws Exception;
    }

    /** Times how long they need for these records; everything before must be done. */
    public Lap lap(List<ProducerRecord<byte[], byte[]>> records, End end) throws Exception {
        long began = System.nanoTime();
        signal("-STOP");
        try {
            topics.fill(records);
        } catch (Exception failed) {
            signal("-CONT");
            throw failed;
        }
        if (System.nanoTime() - began > TimeUnit.SECONDS.toNanos(MOST_SECONDS_FROZEN)) {
            signal("-CONT");
            throw new AssertionError("filling the topic took longer than a process may be frozen");
        }
        return Lap.of(cpu, () -> {
            signal("-CONT");
            end.await();
            return records.size();
        });
    }

    /** Times them, and freezes them again afterwards: what they do when idle must not cost the others anything. */
    public Lap lapThenRest(List<ProducerRecord<byte[], byte[]>> records, End end) throws Exception {
        Lap lap = lap(records, end);
        rest();
        return lap;
    }

    /** Freezes them until their next lap, which must come within their sessions, or until they are woken. */
    public void rest() throws IOException, InterruptedException {
        signal("-STOP");
    }

    public void wake() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        pids.forEach(pid -> command.add(String.valueOf(pid)));
        Process kill = new ProcessBuilder(command).start();
        if (!kill.waitFor(5, TimeUnit.SECONDS) || kill.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " did not work");
        }
    }
}
