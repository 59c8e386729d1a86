package org.rollcall.ingest.log;

import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.StreamId;

/**
 * Is told of every record that this instance folds, in the log's order, on the reader's thread; must be quick. After a start
 * from snapshots it is told of all records of the streams in which something is open, and of the others' new ones only.
 */
public interface FoldObserver {

    void folded(StreamFold fold, Reading reading, Step step);

    /** Whether it waits for something in that stream, so that the stream counts as open and is told again at a start. */
    default boolean awaits(StreamId stream) {
        return false;
    }
}
