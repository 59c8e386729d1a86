package org.rollcall.tally.board.table;

import java.sql.SQLException;
import java.util.List;
import org.rollcall.tally.board.BallotChange;
import org.rollcall.tally.board.VoteChange;
import org.rollcall.tally.store.Session;
import org.rollcall.tally.store.Upsert;

/** {@code vote}: the effective vote of each member that cast one. */
public final class VoteTable {

    private static final int COLUMNS = 9;

    /** The first vote of a member, which has no row yet. */
    private static final String ADD = """
            COPY vote (ballot, place, member, choice, seq, at, changed, command, recorded_by) FROM STDIN (FORMAT binary)""";
    /** A later one, whose row may be there, or may come in this batch. */
    private static final String CHANGE = """
            INSERT INTO vote (ballot, place, member, choice, seq, at, changed, command, recorded_by)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (ballot, place) DO UPDATE SET
                   choice = excluded.choice, seq = excluded.seq, at = excluded.at, changed = excluded.changed,
                   command = excluded.command, recorded_by = excluded.recorded_by""";

    private VoteTable() {}

    public static void write(Session session, List<BallotChange> ballots) throws SQLException {
        add(session, ballots);
        List<VoteChange> later = ballots.stream()
                .flatMap(ballot -> ballot.votes().stream())
                .filter(VoteChange::changed)
                .toList();
        Upsert.run(session, CHANGE, later, row -> row.text(VoteChange::ballot)
                .integer(VoteChange::place)
                .text(VoteChange::member)
                .text(VoteChange::choice)
                .bigint(VoteChange::seq)
                .text(VoteChange::at)
                .bool(VoteChange::changed)
                .text(VoteChange::command)
                .text(VoteChange::recordedBy));
    }

    private static void add(Session session, List<BallotChange> ballots) throws SQLException {
        if (ballots.stream().allMatch(ballot -> ballot.votes().stream().allMatch(VoteChange::changed))) {
            return;
        }
        try (BinaryCopy copy = new BinaryCopy(session.connection(), ADD)) {
            for (BallotChange ballot : ballots) {
                add(copy, ballot);
            }
            copy.finish();
        }
    }

    private static void add(BinaryCopy copy, BallotChange ballot) throws SQLException {
        String id = ballot.ballot().id().toString();
        for (VoteChange vote : ballot.votes()) {
            if (!vote.changed()) {
                write(copy.row(COLUMNS), id, vote);
            }
        }
    }

    private static void write(BinaryCopy copy, String ballot, VoteChange vote) {
        copy.text(ballot)
                .integer(vote.place())
                .text(vote.member().value())
                .text(vote.choice().name())
                .bigint(vote.seq())
                .text(vote.at().toString())
                .bool(vote.changed())
                .text(vote.command().value())
                .text(vote.recordedBy());
    }
}
