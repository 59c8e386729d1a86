package org.rollcall.local.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.rollcall.local.Trouble;
import org.rollcall.local.client.Answer;
import org.rollcall.local.client.Api;
import org.rollcall.local.client.Query;
import org.rollcall.local.process.Waiting;
import org.rollcall.local.screen.Amount;
import org.rollcall.local.screen.Gauge;
import org.rollcall.local.screen.Screen;

/**
 * Brings files to ingest-service, each whole and as it is, compressed or not.
 *
 * <p>The service knows a file by its bytes, so sending one again changes nothing: what was cut off is sent anew.
 *
 * @param ingest where to
 * @param screen for the bar
 */
public record Upload(Api ingest, Screen screen) {
    private static final int ATTEMPTS = 3;
    /** Less is there at once. */
    private static final long WORTH_A_BAR = 8_000_000;

    private static final Duration FOR_INGEST = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(500);

    /**
     * What cannot be sent is said before anything is.
     *
     * @throws Trouble naming the file
     */
    public static void requireReadable(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Trouble("There is no file " + file + ".");
        }
        if (!Files.isReadable(file)) {
            throw new Trouble("The file " + file + " cannot be read by this user.");
        }
    }

    /**
     * Sends one file.
     *
     * @return the name that the service gave these bytes
     * @throws Trouble when it was refused, or cut off three times
     */
    public String send(Path file) {
        IOException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return sendOnce(file).orTrouble().text("file");
            } catch (IOException cutOff) {
                last = cutOff;
            }
            screen.note("Sending " + file.getFileName() + " was cut off; trying again …");
            Waiting.until(FOR_INGEST, STEP, this::isThere);
        }
        throw ingest.unreachable(last);
    }

    private Answer sendOnce(Path file) throws IOException {
        long whole = size(file);
        BodyPublisher bytes = BodyPublishers.ofFile(file);
        String path =
                Query.of("/v1/imports/files").with("name", file.getFileName()).path();
        if (whole < WORTH_A_BAR) {
            return ingest.upload(path, bytes);
        }
        try (Gauge gauge = Gauge.on(screen, "sending")) {
            return ingest.upload(
                    path,
                    new CountedBytes(
                            bytes,
                            sent -> gauge.show(
                                    sent, whole, Amount.megabytes(sent) + " of " + Amount.megabytes(whole))));
        }
    }

    private boolean isThere() {
        try {
            return ingest.ask("/v1/imports").isSuccess();
        } catch (IOException away) {
            return false;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
