package org.rollcall.kafka;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import kafka.Kafka;
import kafka.tools.StorageTool;

/**
 * Starts one Apache Kafka broker on a folder that nobody else uses.
 *
 * <p>Kafka takes its own lock only after it has written to the metadata log, so a second broker on the same folder would
 * damage the first. This lock comes before everything; the operating system gives it back even after kill -9.
 */
public final class LocalBroker {
    /** Held in a field: a channel that nobody refers to is closed by the collector, and its lock with it. */
    private static FileChannel lock;

    private LocalBroker() {}

    /** Arguments: the settings file, the lock file, the cluster id (used once, when the folder is new). */
    public static void main(String[] arguments) throws IOException {
        lock = FileChannel.open(Path.of(arguments[1]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            System.err.println("ERROR Another broker uses this folder: " + arguments[1] + " is locked.");
            System.exit(1);
        }
        String[] format = {"format", "-t", arguments[2], "-c", arguments[0], "--ignore-formatted"};
        if (StorageTool.execute(format, System.out) != 0) {
            System.exit(1);
        }
        Kafka.main(new String[] {arguments[0]});
    }
}
