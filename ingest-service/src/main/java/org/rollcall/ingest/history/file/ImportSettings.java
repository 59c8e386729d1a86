package org.rollcall.ingest.history.file;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where files wait that are to be imported, and how large they may be. */
@ConfigMapping(prefix = "rollcall.ingest.imports")
public interface ImportSettings {

    /** A folder of this instance alone; unless given, one among the temporary files. */
    Optional<Path> folder();

    /** The largest file that is taken, in bytes: twenty times the whole record of the United Nations. */
    @WithDefault("8589934592")
    long largestFile();

    /** How long a file stays after no import needs it any more. */
    @WithDefault("7d")
    Duration keepFiles();

    /** How many imports that ended are remembered. */
    @WithDefault("200")
    int keepReports();

    /** Uploads at once, each of which holds some pieces of its file in memory; the next is answered 503. */
    @WithDefault("16")
    int uploadsAtOnce();

    /** Imports that wait for the one that runs; the next is answered 503. */
    @WithDefault("32")
    int mostWaiting();

    /** How long a client that uploads may be silent. */
    @WithDefault("60s")
    Duration silence();

    default Path place() {
        return folder().orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "rollcall-imports"));
    }
}
