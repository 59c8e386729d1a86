package org.rollcall.tally.board.table;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.tally.board.BallotChange;
import org.rollcall.tally.store.Session;
import org.rollcall.tally.store.Upsert;

/**
 * {@code ballot}: the terms, which never change, the standing, which every vote changes, and what was said of it, which votes
 * hardly ever change. A roll of 100,000 members is written once, when its ballot opens.
 */
public final class BallotTable {

    private static final String OPEN = """
            INSERT INTO ballot (id, proposal, number, subject, question, yes_means, rule, basis, method, visibility, roll,
                                members, opened_at, day, mirrored, report, said, state, verdict, at, seq)
            SELECT id, proposal, number, subject::jsonb, question, yes_means, rule::jsonb, basis::jsonb, method, visibility,
                   roll::jsonb, members, opened_at, day::date, mirrored, report::jsonb, said::jsonb, 'OPEN', '{}', opened_at, 0
              FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                   AS new (id, proposal, number, subject, question, yes_means, rule, basis, method, visibility, roll,
                           members, opened_at, day, mirrored, report, said)""";
    private static final String STAND = """
            UPDATE ballot SET state = new.state, void_reason = new.void_reason, yes = new.yes, no = new.no,
                              abstain = new.abstain, outcome = new.outcome, reason = new.reason,
                              verdict = new.verdict::jsonb, announced = new.announced::jsonb,
                              closed_at = new.closed_at, at = new.at, seq = new.seq, choices = new.choices
              FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                   AS new (id, state, void_reason, yes, no, abstain, outcome, reason, verdict, announced, closed_at, at, seq,
                           choices)
             WHERE ballot.id = new.id""";
    private static final String SAY = """
            UPDATE ballot SET said = new.said::jsonb FROM unnest(?, ?) AS new (id, said) WHERE ballot.id = new.id""";

    private BallotTable() {}

    public static void write(Session session, List<BallotChange> changes) throws SQLException {
        open(session, changes.stream().filter(BallotChange::isNew).toList());
        stand(session, changes);
        say(
                session,
                changes.stream()
                        .filter(change -> change.saidOfIt() && !change.isNew())
                        .toList());
    }

    private static void open(Session session, List<BallotChange> changes) throws SQLException {
        Upsert.run(session, OPEN, changes, row -> row.text(of(Ballot::id))
                .text(of(ballot -> ballot.id().stream()))
                .integer(change -> change.ballot().id().number())
                .text(of(ballot -> Json.text(ballot.subject())))
                .text(of(Ballot::question))
                .text(of(Ballot::yesMeans))
                .text(of(ballot -> Json.text(ballot.rule())))
                .text(of(ballot -> Json.text(ballot.basis())))
                .text(terms(BallotOpened::method))
                .text(terms(BallotOpened::visibility))
                .text(terms(opened -> Json.text(opened.roll())))
                .bigint(change -> (long) change.ballot().members())
                .text(of(Ballot::openedAt))
                .text(of(ballot -> ballot.openedAt().day()))
                .bool(BallotChange::mirrored)
                .text(change -> Json.text(change.report()))
                .text(of(ballot -> Json.text(ballot.said()))));
    }

    private static Function<BallotChange, Object> of(Function<Ballot, Object> value) {
        return change -> value.apply(change.ballot());
    }

    /** What only a ballot has on which votes were taken. */
    private static Function<BallotChange, Object> terms(Function<BallotOpened, Object> value) {
        return change -> change.ballot() instanceof Ballot.Taken taken ? value.apply(taken.terms()) : null;
    }

    private static void stand(Session session, List<BallotChange> changes) throws SQLException {
        Upsert.run(session, STAND, changes, row -> row.text(of(Ballot::id))
                .text(of(Ballot::state))
                .text(BallotChange::voidReason)
                .bigint(change -> change.count().yes())
                .bigint(change -> change.count().no())
                .bigint(change -> change.count().abstain())
                .text(change -> change.verdict().outcome())
                .text(change -> change.verdict().reason())
                .text(change -> Json.text(change.verdict()))
                .text(change -> Json.text(change.announced()))
                .text(BallotChange::closedAt)
                .text(BallotChange::at)
                .bigint(change -> change.ballot().seq())
                .text(BallotChange::choices));
    }

    private static void say(Session session, List<BallotChange> changes) throws SQLException {
        Upsert.run(session, SAY, changes, row -> row.text(of(Ballot::id)).text(of(ballot -> Json.text(ballot.said()))));
    }
}
