package org.rollcall.tally.board.table;

import java.sql.SQLException;
import java.util.List;
import org.rollcall.domain.fold.Ballot;
import org.rollcall.tally.board.BallotChange;
import org.rollcall.tally.store.Session;
import org.rollcall.tally.store.Upsert;

/**
 * {@code ballot}: the terms, which never change, and the standing, which every vote changes. A roll of 100,000 members is
 * written once, when its ballot opens.
 */
public final class BallotTable {

    private static final String OPEN = """
            INSERT INTO ballot (id, proposal, number, subject, question, yes_means, rule, basis, method, visibility, roll,
                                members, opened_at, day, state, yes, no, abstain, verdict, at, seq)
            SELECT id, proposal, number, subject::jsonb, question, yes_means, rule::jsonb, basis::jsonb, method, visibility,
                   roll::jsonb, members, opened_at, day::date, 'OPEN', 0, 0, 0, '{}', opened_at, 0
              FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                   AS new (id, proposal, number, subject, question, yes_means, rule, basis, method, visibility, roll,
                           members, opened_at, day)""";
    private static final String STAND = """
            UPDATE ballot SET state = new.state, void_reason = new.void_reason, yes = new.yes, no = new.no,
                              abstain = new.abstain, outcome = new.outcome, reason = new.reason,
                              verdict = new.verdict::jsonb, announced = new.announced::jsonb,
                              closed_at = new.closed_at, at = new.at, seq = new.seq
              FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                   AS new (id, state, void_reason, yes, no, abstain, outcome, reason, verdict, announced, closed_at, at, seq)
             WHERE ballot.id = new.id""";

    private BallotTable() {}

    public static void write(Session session, List<BallotChange> changes) throws SQLException {
        open(
                session,
                changes.stream()
                        .filter(BallotChange::isNew)
                        .map(BallotChange::ballot)
                        .toList());
        stand(session, changes);
    }

    private static void open(Session session, List<Ballot> ballots) throws SQLException {
        Upsert.run(session, OPEN, ballots, row -> row.text(Ballot::id)
                .text(ballot -> ballot.id().stream())
                .integer(ballot -> ballot.id().number())
                .text(ballot -> Json.text(ballot.terms().subject()))
                .text(ballot -> ballot.terms().question())
                .text(ballot -> ballot.terms().yesMeans())
                .text(ballot -> Json.text(ballot.terms().rule()))
                .text(ballot -> Json.text(ballot.terms().basis()))
                .text(ballot -> ballot.terms().method())
                .text(ballot -> ballot.terms().visibility())
                .text(ballot -> Json.text(ballot.terms().roll()))
                .bigint(ballot -> (long) ballot.terms().roll().size())
                .text(Ballot::openedAt)
                .text(ballot -> ballot.openedAt().day()));
    }

    private static void stand(Session session, List<BallotChange> changes) throws SQLException {
        Upsert.run(session, STAND, changes, row -> row.text(
                        change -> change.ballot().id())
                .text(change -> change.ballot().state())
                .text(BallotChange::voidReason)
                .bigint(change -> change.ballot().votes().tally().yes())
                .bigint(change -> change.ballot().votes().tally().no())
                .bigint(change -> change.ballot().votes().tally().abstain())
                .text(change -> change.verdict().outcome())
                .text(change -> change.verdict().reason())
                .text(change -> Json.text(change.verdict()))
                .text(change -> Json.text(change.announced()))
                .text(BallotChange::closedAt)
                .text(BallotChange::at)
                .bigint(change -> change.ballot().seq()));
    }
}
