package org.rollcall.tally.board.table;

import java.sql.SQLException;
import java.util.List;
import org.rollcall.tally.board.BallotChange;
import org.rollcall.tally.board.VoteChange;
import org.rollcall.tally.store.Session;
import org.rollcall.tally.store.Upsert;

/** {@code vote}: the effective vote of each member that cast one. */
public final class VoteTable {

    private static final String WRITE = """
            INSERT INTO vote (ballot, place, member, choice, seq, at, changed, command, recorded_by)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (ballot, place) DO UPDATE SET
                   choice = excluded.choice, seq = excluded.seq, at = excluded.at, changed = excluded.changed,
                   command = excluded.command, recorded_by = excluded.recorded_by""";

    private VoteTable() {}

    public static void write(Session session, List<BallotChange> ballots) throws SQLException {
        List<VoteChange> votes =
                ballots.stream().flatMap(ballot -> ballot.votes().stream()).toList();
        Upsert.run(session, WRITE, votes, row -> row.text(VoteChange::ballot)
                .integer(VoteChange::place)
                .text(VoteChange::member)
                .text(VoteChange::choice)
                .bigint(VoteChange::seq)
                .text(VoteChange::at)
                .bool(VoteChange::changed)
                .text(VoteChange::command)
                .text(VoteChange::recordedBy));
    }
}
