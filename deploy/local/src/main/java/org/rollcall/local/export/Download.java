package org.rollcall.local.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.rollcall.local.Trouble;
import org.rollcall.local.client.Api;
import org.rollcall.local.screen.Amount;
import org.rollcall.local.screen.Screen;

/**
 * One list of any length, copied as it comes.
 *
 * @param query who gives it
 * @param screen where it goes without a file
 * @param path what is asked for
 */
public record Download(Api query, Screen screen, String path) {
    private static final int PIECE = 1 << 16;

    /** What may go wrong in the middle of a copy, told apart: reading is the service's, writing is ours. */
    private static final class NotWritten extends IOException {
        private static final long serialVersionUID = 1L;

        private NotWritten(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /**
     * Into a file: beside it first, and renamed once it is whole.
     *
     * @return its size in bytes
     * @throws Trouble when it was refused, cut off, or could not be written
     */
    public long into(Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            long bytes;
            try (OutputStream out = opened(part)) {
                bytes = copy(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return bytes;
        } catch (IOException full) {
            throw new Trouble("The file " + file + " could not be written: " + full.getMessage() + ".", full);
        } finally {
            forget(part);
        }
    }

    private static OutputStream opened(Path part) {
        try {
            return Files.newOutputStream(part);
        } catch (IOException refused) {
            throw new Trouble(
                    "The file " + part + " cannot be written: there is no such folder, or no right to.", refused);
        }
    }

    private static void forget(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            // The trouble that left it there is the one to be told.
        }
    }

    /**
     * To standard output.
     *
     * @return false when the reader has had enough, as {@code head} has
     * @throws Trouble when it was refused or cut off; what came until then is written
     */
    public boolean toScreen() {
        try {
            copy(new OutputStream() {
                @Override
                public void write(int one) throws IOException {
                    write(new byte[] {(byte) one}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    screen.out().write(bytes, from, length);
                    if (screen.out().checkError()) {
                        throw new IOException("nobody reads any more");
                    }
                }
            });
            return true;
        } catch (NotWritten enough) {
            return false;
        } catch (IOException impossible) {
            throw new Trouble("The list could not be written: " + impossible.getMessage() + ".", impossible);
        }
    }

    private long copy(OutputStream out) throws IOException {
        HttpResponse<InputStream> response = open();
        long[] bytes = {0};
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new Trouble(
                        Api.answer(response.statusCode(), body.readAllBytes()).whyNot());
            }
            pieces(body, out, bytes);
        } catch (NotWritten ours) {
            throw ours;
        } catch (IOException cutOff) {
            throw new Trouble(
                    "The list was cut off after " + Amount.megabytes(bytes[0]) + " and is not whole: " + query.name()
                            + " went away or could not go on (see " + query.log() + "). Try again.",
                    cutOff);
        }
        return bytes[0];
    }

    private HttpResponse<InputStream> open() {
        try {
            return query.open(path, "*/*", null);
        } catch (IOException away) {
            throw query.unreachable(away);
        }
    }

    private static void pieces(InputStream body, OutputStream out, long[] bytes) throws IOException {
        byte[] piece = new byte[PIECE];
        for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
            try {
                out.write(piece, 0, read);
            } catch (IOException full) {
                throw new NotWritten(full);
            }
            bytes[0] += read;
        }
    }
}
