package org.rollcall.system.fault.stage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.rollcall.system.bench.rig.Topics;
import org.rollcall.testing.EmbeddedPair;

/** The last file of a partition of the log, in the folder of a broker that does not run. */
public final class Segment {

    private final Path file;

    private Segment(Path file) {
        this.file = file;
    }

    public static Segment of(EmbeddedPair pair, int partition) throws IOException {
        Path folder = pair.data().kafka().resolve("data").resolve(Topics.EVENTS + "-" + partition);
        try (Stream<Path> files = Files.list(folder)) {
            return new Segment(files.filter(file -> file.toString().endsWith(".log"))
                    .max(Path::compareTo)
                    .orElseThrow());
        }
    }

    public long size() throws IOException {
        return Files.size(file);
    }

    /** Cuts off its end, as a power cut does that a disk did not tell the truth before. */
    public void tear(long bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - bytes);
        }
    }
}
