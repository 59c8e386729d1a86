package org.rollcall.ingest.log.snapshot;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.rollcall.domain.fold.StreamFold;

/**
 * Which software wrote a snapshot: the digest of the code of the domain and of this service, so that nobody can forget to raise
 * a number. Other software reads the log from its first record once, and writes its own.
 */
public final class Edition {

    private static final Logger LOG = Logger.getLogger(Edition.class);

    private Edition() {}

    /** Of the code that runs here; one that nothing equals where that code cannot be read. */
    public static String here() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Class<?> one : List.of(StreamFold.class, Edition.class)) {
                CodeSource source = one.getProtectionDomain().getCodeSource();
                add(digest, Path.of(source.getLocation().toURI()));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (IOException | URISyntaxException | NoSuchAlgorithmException | RuntimeException unreadable) {
            LOG.infof(
                    "the whole log is read at each start, since the code that runs here cannot be read: %s",
                    unreadable);
            return UUID.randomUUID().toString();
        }
    }

    private static void add(MessageDigest digest, Path code) throws IOException {
        try (Stream<Path> files = Files.walk(code)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
        }
    }
}
