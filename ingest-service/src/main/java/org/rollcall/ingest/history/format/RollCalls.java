package org.rollcall.ingest.history.format;

import java.io.IOException;
import org.rollcall.ingest.history.file.FileTrouble;

/** The roll calls of a data set, one after the other as they are read; nothing of it is held but the one that is being read. */
public interface RollCalls extends AutoCloseable {

    /**
     * The next, or {@code null} after the last.
     *
     * @throws FileTrouble where nothing more can be read; the roll call that was being read is not given out
     */
    Found next();

    /** Rows read so far. */
    long rows();

    /** Bytes of the files read so far, as they are on the disk. */
    long bytesRead();

    @Override
    void close() throws IOException;
}
