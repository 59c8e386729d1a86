package org.rollcall.ingest.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.rollcall.domain.event.Figures;
import org.rollcall.ingest.history.file.SpooledFile;

/**
 * An import of files: how far it is, what it did, what it could not take. Of every list the first thousand entries are kept;
 * the counts are of all.
 *
 * @param state {@code WAITING}, {@code RUNNING}, {@code DONE}, {@code FAILED}, {@code STOPPED}
 * @param askedAt when it was asked for; it goes on under the same id after this service was started again
 * @param bytes of the files as they are on the disk, and how many of them are read
 * @param rollCallsRead those taken and those left out
 * @param applied roll calls that it brought into the log, also before a restart
 * @param duplicate roll calls that were there already, just so
 * @param refused roll calls that were left out; {@code problems} says why
 * @param events that were acknowledged since its latest start
 * @param secondsLeft by the rate so far, or {@code null}
 * @param failure why the rest of a file could not be read, or {@code null}
 */
public record ImportReport(
        String id,
        State state,
        String format,
        String edition,
        String assembly,
        List<SpooledFile> files,
        long bytes,
        long bytesRead,
        long rows,
        long rollCallsRead,
        long applied,
        long duplicate,
        long corrected,
        long refused,
        long events,
        long rowsPerSecond,
        Long secondsLeft,
        Instant askedAt,
        Instant startedAt,
        Instant endedAt,
        String failure,
        List<Problem> problems,
        long problemCount,
        List<Difference> differences,
        long differenceCount,
        List<Correction> corrections,
        long correctionCount,
        List<Said> notices,
        long noticeCount) {

    /** How far it is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        STOPPED;

        boolean ended() {
            return this != WAITING && this != RUNNING;
        }
    }

    /** A roll call that was left out; {@code line} is 0 where the log refused it. */
    public record Problem(long line, String record, String reason) {}

    /** Totals that a record states, where its own rows add up to others. */
    public record Difference(String ballot, String record, Figures claimed, Figures counted) {}

    /** Something that this edition reads otherwise than the log did. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Correction(String ballot, String record, String member, String what, String from, String to) {}

    /** Something to be said of a roll call that went in. */
    public record Said(long line, String record, String text) {}

    /** Without the lists, for a table of many. */
    ImportReport brief() {
        return new ImportReport(
                id,
                state,
                format,
                edition,
                assembly,
                files,
                bytes,
                bytesRead,
                rows,
                rollCallsRead,
                applied,
                duplicate,
                corrected,
                refused,
                events,
                rowsPerSecond,
                secondsLeft,
                askedAt,
                startedAt,
                endedAt,
                failure,
                List.of(),
                problemCount,
                List.of(),
                differenceCount,
                List.of(),
                correctionCount,
                List.of(),
                noticeCount);
    }
}
