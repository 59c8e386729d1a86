package org.rollcall.ingest.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.domain.event.WordEvent.RecordCorrected;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.history.ImportReport.Correction;
import org.rollcall.ingest.history.ImportReport.Difference;
import org.rollcall.ingest.history.ImportReport.Problem;
import org.rollcall.ingest.history.ImportReport.Said;
import org.rollcall.ingest.history.ImportReport.State;
import org.rollcall.ingest.history.append.Ledger;
import org.rollcall.ingest.history.format.RecordedRollCall;

/** How far an import is: written by the thread that imports, read by whoever asks. */
final class Progress implements Ledger {

    private static final int MOST = 1_000;

    private final Clock clock;
    private final ImportReport asked;
    private State state = State.WAITING;
    private Instant startedAt;
    private Instant endedAt;
    private String failure;
    private long bytesRead;
    private long rows;
    private long applied;
    private long duplicate;
    private long corrected;
    private long refused;
    private long events;
    private final Entries<Problem> problems = new Entries<>();
    private final Entries<Difference> differences = new Entries<>();
    private final Entries<Correction> corrections = new Entries<>();
    private final Entries<Said> notices = new Entries<>();

    /** A list of which the first are kept and all are counted. */
    private static final class Entries<T> {
        private final List<T> first = new ArrayList<>();
        private long count;

        void add(T entry) {
            count++;
            if (first.size() < MOST) {
                first.add(entry);
            }
        }
    }

    /** @param asked as it was asked for: what never changes of it is taken from here */
    Progress(ImportReport asked, Clock clock) {
        this.asked = asked;
        this.clock = clock;
    }

    synchronized void running() {
        state = State.RUNNING;
        startedAt = clock.instant();
    }

    synchronized void ended(State how, String why) {
        state = how;
        failure = why;
        endedAt = clock.instant();
    }

    synchronized void read(long rowsSoFar, long bytesSoFar) {
        rows = rowsSoFar;
        bytesRead = bytesSoFar;
    }

    @Override
    public synchronized void applied(RecordedRollCall recorded, StreamId stream) {
        applied++;
        differs(recorded, stream);
    }

    @Override
    public synchronized void duplicate(RecordedRollCall recorded, StreamId stream) {
        duplicate++;
        differs(recorded, stream);
    }

    @Override
    public synchronized void corrected(RecordedRollCall recorded, StreamId stream) {
        corrected++;
        differs(recorded, stream);
    }

    private void differs(RecordedRollCall recorded, StreamId stream) {
        if (recorded.contradictsItself()) {
            differences.add(new Difference(stream + ".1", recorded.record(), recorded.claimed(), recorded.counted()));
        }
    }

    @Override
    public synchronized void correction(RecordedRollCall recorded, RecordCorrected word) {
        corrections.add(new Correction(
                word.ballot().toString(),
                recorded.record(),
                word.member() == null ? null : word.member().value(),
                word.what(),
                word.from(),
                word.to()));
    }

    @Override
    public synchronized void refused(long line, String record, String why) {
        refused++;
        problems.add(new Problem(line, record, why));
    }

    @Override
    public synchronized void refusedByLog(String record, String why) {
        problems.add(new Problem(0, record, why));
    }

    @Override
    public synchronized void notice(long line, String record, String text) {
        notices.add(new Said(line, record, text));
    }

    @Override
    public synchronized void acknowledged(int many) {
        events += many;
    }

    synchronized State state() {
        return state;
    }

    synchronized ImportReport report() {
        long millis = startedAt == null ? 0 : millisSince(startedAt);
        return new ImportReport(
                asked.id(),
                state,
                asked.format(),
                asked.edition(),
                asked.assembly(),
                asked.files(),
                asked.bytes(),
                bytesRead,
                rows,
                applied + duplicate + corrected + refused,
                applied,
                duplicate,
                corrected,
                refused,
                events,
                millis == 0 ? 0 : rows * 1_000 / millis,
                secondsLeft(millis),
                asked.askedAt(),
                startedAt,
                endedAt,
                failure,
                List.copyOf(problems.first),
                problems.count,
                List.copyOf(differences.first),
                differences.count,
                List.copyOf(corrections.first),
                corrections.count,
                List.copyOf(notices.first),
                notices.count);
    }

    private long millisSince(Instant start) {
        return Duration.between(start, endedAt == null ? clock.instant() : endedAt)
                .toMillis();
    }

    private Long secondsLeft(long millis) {
        if (state != State.RUNNING || bytesRead == 0 || millis == 0) {
            return null;
        }
        return Math.max(0, asked.bytes() - bytesRead) * millis / bytesRead / 1_000;
    }
}
