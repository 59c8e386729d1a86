package org.rollcall.query.support;

import java.sql.SQLException;

/**
 * Many closed ballots with their rolls and letters, written straight into the tables: one a day from 1946 on, in an assembly of
 * its own, imported from a data set of its own. Closing takes them away, from every generation.
 */
public final class LongHistory implements AutoCloseable {

    private static final String PROPOSALS = """
            insert into %s.proposal (id, assembly, symbol, title, kind, session, provenance, sponsors, submitted_at, at)
            select 'long-' || n, 'longhouse', 'L/' || n, 'Question ' || n, 'DRAFT', (n / 100)::text,
                   ('{"kind":"IMPORTED","source":"long","record":"' || n || '","roll":"OFFICIAL","timing":"INVENTED"}')::jsonb, '[]',
                   '1946-01-01', '1946-01-01'
              from generate_series(?, ?) n""";

    private static final String BALLOTS = """
            insert into %s.ballot (id, proposal, number, subject, question, yes_means, method, visibility, roll, state, members,
                                   yes, no, abstain, outcome, verdict, opened_at, closed_at, day, at, seq, choices)
            select 'long-' || n || '.1', 'long-' || n, 1, '{"kind":"WHOLE"}', 'q', 'y', 'MACHINE', 'PUBLIC',
                   jsonb_build_object('members', (select jsonb_agg('M' || m) from generate_series(0, ? - 1) m)),
                   'CLOSED', ?, ?, 0, 0, 'ADOPTED', '{"outcome":"ADOPTED","findings":[],"words":"as recorded"}',
                   (date '1946-01-01' + n)::text, (date '1946-01-01' + n)::text, date '1946-01-01' + n,
                   (date '1946-01-01' + n)::text, 2, repeat('Y', ?)
              from generate_series(?, ?) n""";

    private final Sql sql = new Sql();

    private LongHistory() {}

    /** That many ballots, with that many members each. */
    public static LongHistory of(int ballots, int members) {
        LongHistory history = new LongHistory();
        history.add("g1", 1, ballots, members);
        return history;
    }

    /** Adds those with these numbers: the day of a ballot follows from its number. */
    public void add(String generation, int from, int to, int members) {
        ask(() -> {
            sql.run(PROPOSALS.formatted(generation), from, to);
            sql.run(BALLOTS.formatted(generation), members, members, members, members, from, to);
        });
    }

    @Override
    public void close() {
        ask(() -> {
            sql.run("delete from g1.ballot where id like 'long-%'");
            sql.run("delete from g1.proposal where id like 'long-%'");
        });
        sql.close();
    }

    private interface Statements {
        void run() throws SQLException;
    }

    private void ask(Statements statements) {
        try {
            statements.run();
            sql.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
