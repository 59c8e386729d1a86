package org.rollcall.ingest.history.append;

import org.rollcall.domain.event.WordEvent.RecordCorrected;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.history.format.RecordedRollCall;

/** Is told what became of each roll call of an import. */
public interface Ledger {

    /** It went in, or the rest of it did; everything of it is acknowledged. */
    void applied(RecordedRollCall recorded, StreamId stream);

    /** It was in the log already, just so. */
    void duplicate(RecordedRollCall recorded, StreamId stream);

    /** It was in the log in another edition; everything that says so is acknowledged. */
    void corrected(RecordedRollCall recorded, StreamId stream);

    /** One thing that this edition reads otherwise. */
    void correction(RecordedRollCall recorded, RecordCorrected correction);

    /** It did not go in, or not all of it did what it says. */
    void refused(long line, String record, String why);

    /** It was said to have gone in, or to be corrected, and the log refused something of it. */
    void refusedByLog(String record, String why);

    /** Something is to be said of it although it goes in. */
    void notice(long line, String record, String text);

    /** So many events were acknowledged. */
    void acknowledged(int events);
}
