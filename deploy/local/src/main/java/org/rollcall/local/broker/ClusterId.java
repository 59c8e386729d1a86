package org.rollcall.local.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;

/** The name of the broker's cluster, which its folder is formatted with once: 22 characters, none of them a leading dash. */
final class ClusterId {
    private ClusterId() {}

    static String of(Path folder) {
        Path file = folder.resolve("cluster-id");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, random());
            }
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String random() {
        UUID uuid = UUID.randomUUID();
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        // A command line would take a leading dash for an option.
        return id.startsWith("-") ? random() : id;
    }
}
