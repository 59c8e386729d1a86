package org.rollcall.tally.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Cuts the end off a partition's file while no broker runs, as a loss of power on a disk that lies would. The format is
 * Kafka's: a batch begins with its first offset (8 bytes) and the length of the rest (4 bytes).
 */
public final class TornLog {

    private static final int BATCH_HEADER = 12;

    private TornLog() {}

    /** Cuts off the last batches of that partition; returns the offset at which it ends now. */
    public static long tear(Path kafka, int partition, int batches) {
        try (Stream<Path> files = Files.walk(kafka)) {
            List<Path> all = files.toList();
            Path folder = all.stream()
                    .filter(path -> path.endsWith(Topics.EVENTS + "-" + partition))
                    .findFirst()
                    .orElseThrow();
            forgetTheCarefulStop(all, folder);
            return cut(folder.resolve("00000000000000000000.log"), batches);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void forgetTheCarefulStop(List<Path> all, Path folder) throws IOException {
        for (Path path : all) {
            boolean index = path.startsWith(folder)
                    && (path.toString().endsWith("index") || path.toString().endsWith(".snapshot"));
            if (index || path.endsWith(".kafka_cleanshutdown")) {
                Files.delete(path);
            }
        }
    }

    private static long cut(Path segment, int batches) throws IOException {
        try (FileChannel file = FileChannel.open(segment, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            List<long[]> places = new ArrayList<>();
            ByteBuffer header = ByteBuffer.allocate(BATCH_HEADER);
            for (long at = 0; at + BATCH_HEADER <= file.size(); ) {
                header.clear();
                file.read(header, at);
                header.flip();
                long offset = header.getLong();
                int length = header.getInt();
                if (length <= 0) {
                    break;
                }
                places.add(new long[] {at, offset});
                at += BATCH_HEADER + length;
            }
            long[] first = places.get(places.size() - batches);
            file.truncate(first[0]);
            return first[1];
        }
    }
}
