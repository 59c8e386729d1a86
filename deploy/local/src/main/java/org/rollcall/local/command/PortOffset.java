package org.rollcall.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rollcall.local.folder.DataFolder;

/**
 * The port offset a copy was last started with.
 *
 * @param file where it is kept
 */
record PortOffset(Path file) {
    static PortOffset of(DataFolder data) {
        return new PortOffset(data.root().resolve("port-offset"));
    }

    /** 0 when nothing was kept. */
    int read() {
        try {
            return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        } catch (IOException | NumberFormatException unreadable) {
            return 0;
        }
    }

    void write(int offset) {
        try {
            Files.writeString(file, offset + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
