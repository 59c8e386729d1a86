package org.rollcall.tally.lifecycle;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.rollcall.tally.log.LogIdentity;
import org.rollcall.tally.store.Session;

/** {@code rollcall.log}: which log this projection is of, written down at first use and never changed. */
final class LogRegister {

    private LogRegister() {}

    /** The recorded log; records this one where none is. */
    static LogIdentity recorded(Session session, LogIdentity now) throws SQLException {
        try (PreparedStatement insert = session.prepare(
                        "INSERT INTO rollcall.log (topic_id, partitions) VALUES (?, ?) ON CONFLICT DO NOTHING");
                PreparedStatement select = session.prepare("SELECT topic_id, partitions FROM rollcall.log")) {
            insert.setString(1, now.topicId());
            insert.setInt(2, now.partitions());
            insert.executeUpdate();
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new LogIdentity(row.getString(1), row.getInt(2));
            }
        }
    }
}
