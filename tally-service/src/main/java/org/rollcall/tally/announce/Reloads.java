package org.rollcall.tally.announce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.rollcall.domain.wire.StrictJson;
import org.rollcall.domain.wire.WireFormat;
import org.rollcall.tally.board.BallotCount;
import org.rollcall.tally.lifecycle.Retry;
import org.rollcall.tally.log.EventLog;
import org.rollcall.tally.log.KnownLog;
import org.rollcall.tally.store.Session;
import org.rollcall.tally.store.Store;

/** Announces as "read it again" what was projected and, because a process died, perhaps not announced. */
@ApplicationScoped
public class Reloads {

    private static final Logger LOG = Logger.getLogger(Reloads.class);
    private static final StrictJson JSON = new StrictJson(WireFormat.LARGEST_VALUE);
    private static final String COLUMNS = """
            SELECT b.id, b.proposal, b.seq, b.state, b.at, b.closed_at, b.members, b.yes, b.no, b.abstain,
                   coalesce((b.report #>> '{figures,notVoting}')::bigint, b.members - b.yes - b.no - b.abstain) AS pending,
                   b.verdict, b.announced, b.void_reason, p.resolution, coalesce(b.visibility, 'PUBLIC') AS visibility
              FROM ballot b JOIN proposal p ON p.id = b.proposal""";
    /** Ballots that changed at or after the first record of their stream at or after that offset. */
    private static final String SINCE = COLUMNS + """

              JOIN (SELECT stream, min(seq) AS first FROM event
                     WHERE partition = ? AND "offset" >= ? AND stream IS NOT NULL GROUP BY stream) e ON e.stream = b.proposal
             WHERE b.seq >= e.first ORDER BY b.id""";

    private static final String OF_BALLOTS = COLUMNS + " WHERE b.id = ANY (?) ORDER BY b.id";
    private static final int AT_ONCE = 500;
    private static final String OF_STREAM = COLUMNS + " WHERE b.proposal = ? ORDER BY b.id";

    @Inject
    Store store;

    @Inject
    EventLog log;

    @Inject
    KnownLog known;

    @Inject
    Retry retry;

    @Inject
    Announcer announcer;

    /** Announces every ballot of these partitions that changed since the group's committed offset. */
    public void announce(Collection<Integer> partitions) {
        Map<Integer, Long> committed = retry.until("ask how far the announcements are", log::committed);
        List<TallyMessage> owed = retry.until(
                "read what is not announced yet",
                () -> store.transact(session -> {
                    List<TallyMessage> found = new ArrayList<>();
                    for (int partition : partitions) {
                        found.addAll(since(session, partition, committed.getOrDefault(partition, 0L)));
                    }
                    return found;
                }));
        if (!owed.isEmpty()) {
            LOG.infof("%d ballots were projected and not announced before; announcing them", owed.size());
        }
        announcer.send(owed);
    }

    private List<TallyMessage> since(Session session, int partition, long offset) throws SQLException {
        try (PreparedStatement select = session.prepare(SINCE)) {
            select.setInt(1, partition);
            select.setLong(2, offset);
            return messages(select);
        }
    }

    /** Announces every ballot of a stream that was folded anew. */
    public void announceStream(String stream) {
        announcer.send(retry.until(
                "read the ballots of " + stream,
                () -> store.transact(session -> {
                    try (PreparedStatement select = session.prepare(OF_STREAM)) {
                        select.setString(1, stream);
                        return messages(select);
                    }
                })));
    }

    /** Announces these ballots, in whatever generation serves now; who has no row there is left out. */
    public void announceBallots(List<String> ids) {
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            Object[] some =
                    ids.subList(from, Math.min(ids.size(), from + AT_ONCE)).toArray();
            announcer.send(retry.until(
                    "read ballots that count differently now",
                    () -> store.transact(session -> {
                        try (PreparedStatement select = session.prepare(OF_BALLOTS)) {
                            select.setArray(1, session.connection().createArrayOf("text", some));
                            return messages(select);
                        }
                    })));
        }
    }

    private List<TallyMessage> messages(PreparedStatement select) throws SQLException {
        List<TallyMessage> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(message(row));
            }
        }
        return found;
    }

    private TallyMessage message(ResultSet row) throws SQLException {
        return new TallyMessage(
                known.identity().topicId(),
                row.getString("id"),
                row.getString("proposal"),
                0,
                row.getLong("seq"),
                row.getString("state"),
                row.getString("at"),
                row.getString("closed_at"),
                tally(row),
                json(row.getString("verdict")),
                json(row.getString("announced")),
                row.getString("void_reason"),
                row.getString("resolution"),
                row.getString("visibility"),
                List.of());
    }

    private static BallotCount tally(ResultSet row) throws SQLException {
        return new BallotCount(
                row.getLong("members"),
                row.getObject("yes", Long.class),
                row.getObject("no", Long.class),
                row.getObject("abstain", Long.class),
                row.getObject("pending", Long.class));
    }

    private static Object json(String text) {
        return text == null ? null : JSON.read(text.getBytes(StandardCharsets.UTF_8), Object.class);
    }
}
