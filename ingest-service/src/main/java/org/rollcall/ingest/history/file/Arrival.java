package org.rollcall.ingest.history.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that is arriving: its bytes are hashed and written as they come, and none of it counts until all of it is there. */
public final class Arrival implements AutoCloseable {

    private final Spool spool;
    private final Path part;
    private final String name;
    private final long largest;
    private final FileChannel channel;
    private final MessageDigest digest;
    private long bytes;
    private boolean fresh;

    Arrival(Spool spool, Path part, String name, long largest) throws IOException {
        this.spool = spool;
        this.part = part;
        this.name = name;
        this.largest = largest;
        this.channel = FileChannel.open(part, StandardOpenOption.WRITE);
        this.digest = sha256();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** More of it than may be taken. */
    public static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge(long largest) {
            super("the file is larger than " + largest
                    + " bytes (rollcall.ingest.imports.largest-file); compress or divide it");
        }
    }

    /** Whether a file of that size would be taken at all. */
    public void announced(long size) {
        if (size > largest) {
            throw new TooLarge(largest);
        }
    }

    /** Takes the next bytes. */
    public void write(byte[] next) throws IOException {
        bytes += next.length;
        announced(bytes);
        digest.update(next);
        ByteBuffer buffer = ByteBuffer.wrap(next);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** All of it is there: it is made safe on the disk, then named. */
    public SpooledFile whole() throws IOException {
        channel.force(true);
        channel.close();
        String sha256 = HexFormat.of().formatHex(digest.digest());
        fresh = spool.find(sha256).isEmpty();
        return spool.keep(part, new SpooledFile(sha256, name, bytes));
    }

    /** Whether the spool did not hold these bytes before. */
    public boolean wasNew() {
        return fresh;
    }

    /** Leaves nothing behind of what did not arrive whole. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }
}
