package org.rollcall.ingest.log;

import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.fold.StreamFold;

/** Is told of every record that this instance folds, in the log's order, on the reader's thread; must be quick. */
public interface FoldObserver {

    void folded(StreamFold fold, Reading reading, Step step);
}
