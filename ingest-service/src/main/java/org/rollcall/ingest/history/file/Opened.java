package org.rollcall.ingest.history.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A spooled file as text, unpacked where its first bytes say that it is packed; how far it was read is counted in the bytes of
 * the file itself. It never holds more than a buffer, however much comes out of it.
 */
public final class Opened implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final Counted counted;
    private final Reader text;

    private Opened(Counted counted, Reader text) {
        this.counted = counted;
        this.text = text;
    }

    /** @throws FileTrouble where it is neither text nor gzip, or in an encoding that is not read */
    public static Opened of(Path file) throws IOException {
        var counted = new Counted(Files.newInputStream(file));
        try {
            InputStream raw = new BufferedInputStream(counted, BUFFER);
            int[] first = peek(raw);
            boolean packed = first[0] == 0x1f && first[1] == 0x8b;
            InputStream plain = packed
                    ? new BufferedInputStream(new Unpacked(new GZIPInputStream(raw, BUFFER), counted), BUFFER)
                    : raw;
            int[] text = packed ? peek(plain) : first;
            refuseOther(text);
            if (text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF) {
                plain.skipNBytes(3);
            }
            var decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
            return new Opened(counted, new InputStreamReader(plain, decoder));
        } catch (IOException | RuntimeException notRead) {
            counted.close();
            throw notRead;
        }
    }

    private static int[] peek(InputStream in) throws IOException {
        in.mark(4);
        int[] first = {in.read(), in.read(), in.read(), in.read()};
        in.reset();
        return first;
    }

    private static void refuseOther(int[] first) {
        if (first[0] < 0) {
            throw new FileTrouble("the file is empty");
        }
        boolean utf16 = (first[0] == 0xFE && first[1] == 0xFF) || (first[0] == 0xFF && first[1] == 0xFE);
        if (utf16 || first[0] == 0 || first[1] == 0) {
            throw new FileTrouble("the file is not UTF-8 text; save it as CSV in UTF-8");
        }
        if (first[0] == 'P' && first[1] == 'K' && first[2] <= 8) {
            throw new FileTrouble("the file is a ZIP archive or a spreadsheet; send the CSV in it, plain or as gzip");
        }
    }

    public Reader text() {
        return text;
    }

    /** How many bytes of the file itself were read. */
    public long bytesRead() {
        return counted.count;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /** What comes out of a packed file, as long as it is in proportion to what goes in. */
    private static final class Unpacked extends FilterInputStream {

        /** The public record packs 35 to 1; gzip itself reaches 1,032 to 1. */
        private static final long MOST_TO_ONE = 250;

        private static final long ANYWAY = 256L * 1024 * 1024;

        private final Counted packed;
        private long count;

        Unpacked(InputStream in, Counted packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int many = super.read(into, from, length);
            count += Math.max(0, many);
            if (count > ANYWAY && count / MOST_TO_ONE > packed.count) {
                throw new FileTrouble("the file unpacks to more than " + MOST_TO_ONE
                        + " times its size, which no table of votes does; nothing more of it was read");
            }
            return many;
        }
    }

    private static final class Counted extends FilterInputStream {
        private volatile long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int many = super.read(into, from, length);
            count += Math.max(0, many);
            return many;
        }
    }
}
