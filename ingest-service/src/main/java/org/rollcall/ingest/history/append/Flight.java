package org.rollcall.ingest.history.append;

import org.rollcall.domain.event.Moment;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.history.format.RecordedRollCall;
import org.rollcall.ingest.log.BulkStream;

/** A roll call, or what of it is missing, on its way into the log; belongs to the thread that sends. */
final class Flight {

    /** What it will have been. */
    enum Kind {
        APPLIED,
        CORRECTED
    }

    final RecordedRollCall recorded;
    final String digest;
    final Plan plan;
    final Kind kind;

    /** Whether it is to be compared once it is folded: what was there before is of another edition. */
    final boolean compareAfter;

    private BulkStream way;
    private boolean afterSent;

    Flight(RecordedRollCall recorded, String digest, Plan plan, Kind kind, boolean compareAfter) {
        this.recorded = recorded;
        this.digest = digest;
        this.plan = plan;
        this.kind = kind;
        this.compareAfter = compareAfter;
    }

    StreamId stream() {
        return plan.stream();
    }

    /** What happened then is dated then; a correction is made now. */
    Moment occurredAt() {
        return kind == Kind.CORRECTED ? null : new Moment.Day(recorded.day());
    }

    void takeOff(BulkStream on) {
        way = on;
        if (plan.sizeBefore() == 0) {
            sendAfter();
            return;
        }
        plan.before().forEach(planned -> way.append(planned.id(), planned.event()));
        Plan.Votes votes = plan.votes();
        votes.byMember().forEach((member, choice) -> way.cast(votes.id(), votes.ballot(), member, choice));
        way.endPhase();
    }

    /** Everything before is acknowledged. */
    void sendAfter() {
        afterSent = true;
        plan.after().forEach(planned -> way.append(planned.id(), planned.event()));
        way.endPhase();
    }

    boolean failed() {
        return way == null || way.failed();
    }

    /** Whether everything that there is of it was sent. */
    boolean afterSent() {
        return afterSent;
    }
}
