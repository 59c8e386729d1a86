package org.rollcall.tally.board;

import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Consumer;
import org.rollcall.domain.id.StreamId;

/** Where the records of the log are kept whole, and read back from. */
public interface Keeping {

    /** New records on their way to be kept; until they are all there nothing else can be asked. */
    interface Appending extends AutoCloseable {

        void add(EventRow row) throws SQLException;

        void finish() throws SQLException;

        /** Takes back what was not finished. */
        @Override
        void close() throws SQLException;
    }

    /** Gives the kept records of these streams one by one, stream by stream in the order of their log. */
    void read(Collection<StreamId> streams, Consumer<KeptRecord> taker) throws SQLException;

    /** Begins to keep new records. */
    Appending append() throws SQLException;
}
