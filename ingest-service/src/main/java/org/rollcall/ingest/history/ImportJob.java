package org.rollcall.ingest.history;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.rollcall.ingest.history.ImportReport.State;
import org.rollcall.ingest.history.StartImport.Format;
import org.rollcall.ingest.history.file.SpooledFile;

/** One import of files: what was asked for, and how far it is. */
final class ImportJob {

    private final ImportReport asked;
    private final Progress progress;
    private volatile boolean stopped;

    ImportJob(ImportReport asked, Clock clock) {
        this.asked = asked;
        this.progress = new Progress(asked, clock);
    }

    /** An import that is asked for now. Without a name of its own an edition is called by its files. */
    static ImportReport asked(String id, StartImport start, List<SpooledFile> files, Instant now) {
        String edition = start.edition() != null
                ? start.edition()
                : files.stream().map(file -> file.sha256().substring(0, 12)).collect(Collectors.joining("+"));
        return new ImportReport(
                id,
                State.WAITING,
                Format.named(start.format()).word(),
                edition,
                start.assembly(),
                files,
                files.stream().mapToLong(SpooledFile::bytes).sum(),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                now,
                null,
                null,
                null,
                List.of(),
                0,
                List.of(),
                0,
                List.of(),
                0,
                List.of(),
                0);
    }

    String id() {
        return asked.id();
    }

    ImportReport asked() {
        return asked;
    }

    Progress progress() {
        return progress;
    }

    void stop() {
        stopped = true;
    }

    boolean stopped() {
        return stopped;
    }

    /** As it is now; one that ended before this service was started is as it was then. */
    ImportReport report() {
        return asked.state().ended() ? asked : progress.report();
    }
}
