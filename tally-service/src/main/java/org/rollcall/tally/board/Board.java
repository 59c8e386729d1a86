package org.rollcall.tally.board;

import java.sql.SQLException;
import java.util.List;
import org.rollcall.tally.board.table.AssemblyTable;
import org.rollcall.tally.board.table.BallotTable;
import org.rollcall.tally.board.table.MeetingTable;
import org.rollcall.tally.board.table.MemberTable;
import org.rollcall.tally.board.table.ProposalTable;
import org.rollcall.tally.board.table.StreamTable;
import org.rollcall.tally.board.table.VoteTable;
import org.rollcall.tally.store.Session;

/** Writes what a batch changed: one statement a table, each row once. */
public final class Board {

    private Board() {}

    /** Writes what changed; the records themselves are kept as they are folded. */
    public static void write(Session session, Changes changes) throws SQLException {
        List<BallotChange> ballots = changes.ballots();
        StreamTable.write(session, List.copyOf(changes.streams()));
        AssemblyTable.write(session, changes.streams());
        MemberTable.write(session, changes.streams());
        MeetingTable.write(session, changes.streams());
        ProposalTable.write(session, changes.streams());
        BallotTable.write(session, ballots);
        VoteTable.write(session, ballots);
    }
}
