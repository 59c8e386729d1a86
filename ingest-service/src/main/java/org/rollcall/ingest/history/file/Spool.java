package org.rollcall.ingest.history.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.rollcall.domain.Text;

/**
 * The folder where files wait that are to be imported, under the digest of their bytes; beside each its name. What is in it is
 * whole: a file gets its name once all of it is on the disk.
 */
@ApplicationScoped
public class Spool {

    private static final Logger LOG = Logger.getLogger(Spool.class);
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final String PART = ".part";
    private static final String LABEL = ".name.json";

    @Inject
    ImportSettings settings;

    @Inject
    ObjectMapper json;

    /** The file of that digest, where it was uploaded. */
    public Optional<SpooledFile> find(String sha256) {
        if (sha256 == null || !SHA256.matcher(sha256).matches() || !Files.isRegularFile(path(sha256))) {
            return Optional.empty();
        }
        try {
            String name = Files.isRegularFile(label(sha256))
                    ? json.readValue(label(sha256).toFile(), SpooledFile.class).name()
                    : sha256;
            return Optional.of(new SpooledFile(sha256, name, Files.size(path(sha256))));
        } catch (IOException notReadable) {
            throw new UncheckedIOException("the spool cannot be read", notReadable);
        }
    }

    /** Where the bytes of that file are. */
    public Path path(String sha256) {
        return settings.place().resolve(sha256);
    }

    private Path label(String sha256) {
        return settings.place().resolve(sha256 + LABEL);
    }

    /** Begins to take a file. */
    public Arrival arrival(String name) throws IOException {
        Files.createDirectories(settings.place());
        Path part = Files.createTempFile(settings.place(), "upload-", PART);
        String shown = Text.shown(name == null || name.isBlank() ? "unnamed" : name.strip(), 200);
        return new Arrival(this, part, shown, settings.largestFile());
    }

    /** Gives a file that arrived whole its name. */
    SpooledFile keep(Path part, SpooledFile file) throws IOException {
        writeWhole(label(file.sha256()), json.writeValueAsBytes(file));
        Files.move(part, path(file.sha256()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    /** Puts these bytes in the place of that file: whoever reads it finds the old ones or the new ones, whole. */
    public static void writeWhole(Path file, byte[] bytes) throws IOException {
        Path part = Files.createTempFile(file.getParent(), "write-", PART);
        Files.write(part, bytes);
        sync(part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Deletes what never arrived whole, and files that nobody needs and that were not touched for a while. */
    public void tidy(Set<String> needed) {
        Instant old = Instant.now().minus(settings.keepFiles());
        try (Stream<Path> all = Files.exists(settings.place()) ? Files.list(settings.place()) : Stream.empty()) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                tidy(file, needed, old);
            }
        } catch (IOException notDone) {
            LOG.warnf("the spool %s could not be tidied: %s", settings.place(), notDone.getMessage());
        }
    }

    private void tidy(Path file, Set<String> needed, Instant old) throws IOException {
        String name = file.getFileName().toString();
        boolean stale = Files.getLastModifiedTime(file).toInstant().isBefore(old);
        if (stale && (name.endsWith(PART) || (SHA256.matcher(name).matches() && !needed.contains(name)))) {
            Files.deleteIfExists(file);
            Files.deleteIfExists(label(name));
        }
    }
}
