package org.rollcall.tally.counted;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.rollcall.domain.ballot.WhatCounts;
import org.rollcall.tally.store.Session;

/**
 * One hash of what counts of all ballots.
 *
 * @param ballots how many there are
 * @param hash {@link WhatCounts#hashOf}, in the order of the letters of the ballots' ids
 */
public record StateHash(int generation, long ballots, String hash) {

    /** What the stream could not read; streams have no other way to say it. */
    private static final class Unread extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unread(SQLException cause) {
            super(cause);
        }
    }

    /** Of the session's generation as the session sees it. */
    public static StateHash of(Session session) throws SQLException {
        int generation = session.generation();
        long[] ballots = new long[1];
        try (Ids ids = Ids.of(session, generation)) {
            Stream<WhatCounts> all = ballots(ids, new StoredBallots(session, generation));
            String hash = WhatCounts.hashOf(all.peek(each -> ballots[0]++));
            return new StateHash(generation, ballots[0], hash);
        } catch (Unread unread) {
            throw (SQLException) unread.getCause();
        }
    }

    private static Stream<WhatCounts> ballots(Ids ids, StoredBallots stored) throws SQLException {
        Iterator<List<String>> pages = new Iterator<>() {
            private List<String> page = ids.next();

            @Override
            public boolean hasNext() {
                return !page.isEmpty();
            }

            @Override
            public List<String> next() {
                List<String> now = page;
                page = read(ids);
                return now;
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED), false)
                .flatMap(page -> counts(page, stored));
    }

    private static List<String> read(Ids ids) {
        try {
            return ids.next();
        } catch (SQLException failed) {
            throw new Unread(failed);
        }
    }

    private static Stream<WhatCounts> counts(List<String> page, StoredBallots stored) {
        try {
            Map<String, StoredBallot> found = stored.of(page);
            return page.stream().map(id -> found.get(id).counts());
        } catch (SQLException failed) {
            throw new Unread(failed);
        }
    }
}
