package org.rollcall.query.support;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.rollcall.domain.event.AssemblyEvent.AssemblyDefined;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.fold.Ballot;
import org.rollcall.domain.fold.Effect;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.wire.StrictJson;
import org.rollcall.domain.wire.WireHeader;
import org.rollcall.domain.wire.WireRecord;
import org.rollcall.testing.BrokerAndDatabase;

/** Writes the rows that follow from a fold, one record a transaction: slow, plain and true. */
final class Projector implements AutoCloseable {

    private static final StrictJson JSON = new StrictJson(8 * 1024 * 1024);

    private final Connection database;

    Projector() {
        Map<String, String> pair = BrokerAndDatabase.configuration();
        try {
            database = DriverManager.getConnection(
                    pair.get("rollcall.database.url"), "rollcall", pair.get("rollcall.database.owner-password"));
            database.setAutoCommit(false);
            run("set search_path = g1, rollcall");
            run(
                    "insert into rollcall.log (topic_id, partitions) values (?, 24) on conflict do nothing",
                    ProjectedPair.LOG);
            database.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Writes a record and everything that the fold says now. */
    void write(WireRecord wire, Instant time, Step step, StreamFold fold, Names names) {
        try {
            event(wire, time, step, fold, names);
            run(
                    "insert into stream values (?, 0, ?, ?, ?) on conflict (id) do update set seq = excluded.seq, "
                            + "at = excluded.at, held_by = excluded.held_by",
                    fold.id().value(),
                    fold.seq(),
                    step.at().toString(),
                    fold.heldBy());
            switch (fold.state()) {
                case Proposal proposal -> proposal(proposal, step);
                case org.rollcall.domain.fold.Assembly body -> body.definition().ifPresent(it -> assembly(fold, it));
            }
            database.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Whether a stream of that id has records: all tests of a JVM share the database. */
    boolean knows(String stream) {
        try (PreparedStatement ask = database.prepareStatement("select 1 from stream where id = ?")) {
            ask.setString(1, stream);
            return ask.executeQuery().next();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What a record's columns say beside its bytes. */
    record Names(String command, String type, String actor) {}

    private void event(WireRecord wire, Instant time, Step step, StreamFold fold, Names names) throws SQLException {
        String[] headers = wire.headers().stream().map(WireHeader::name).toArray(String[]::new);
        byte[][] values = wire.headers().stream().map(WireHeader::value).toArray(byte[][]::new);
        String reason = step.effect() instanceof Effect.Refused refused
                ? refused.reason().name()
                : null;
        run(
                "insert into event values (0, (select coalesce(max(\"offset\"), -1) + 1 from event), 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null)",
                OffsetDateTime.ofInstant(time, ZoneOffset.UTC),
                wire.key(),
                database.createArrayOf("text", headers),
                database.createArrayOf("bytea", values),
                wire.value(),
                fold.id().value(),
                step.seq(),
                names.command(),
                names.type(),
                names.actor(),
                step.at().toString(),
                step.effect().code(),
                reason);
    }

    private void assembly(StreamFold fold, AssemblyDefined body) {
        String id = fold.id().value().substring("assembly:".length());
        try {
            run(
                    "insert into assembly values (?, ?, ?::jsonb) on conflict (id) do update set name = excluded.name",
                    id,
                    body.name(),
                    json(body.ruleBook()));
            run("delete from member where assembly = ?", id);
            int place = 0;
            for (Member member : body.members()) {
                run(
                        "insert into member values (?, ?, ?, ?::jsonb, null, null, ?::jsonb)",
                        id,
                        member.code().value(),
                        place++,
                        json(member.names()),
                        json(member.groups()));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void proposal(Proposal proposal, Step step) throws SQLException {
        if (proposal.submission() == null) {
            return;
        }
        var said = proposal.submission();
        run("delete from proposal where id = ?", proposal.id().value());
        run(
                "insert into proposal values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?, ?)",
                proposal.id().value(),
                said.assembly().value(),
                said.symbol(),
                said.title(),
                said.kind(),
                said.session(),
                said.meeting(),
                said.item(),
                json(said.provenance()),
                json(proposal.sponsors()),
                json(proposal.majority()),
                name(proposal.outcome()),
                proposal.resolution(),
                proposal.submittedAt().toString(),
                step.at().toString());
        for (Ballot ballot : proposal.ballots()) {
            if (ballot.seq() == step.seq()) {
                ballot(proposal, ballot, step);
            }
        }
    }

    private void ballot(Proposal proposal, Ballot ballot, Step step) throws SQLException {
        var terms = ballot.terms();
        var tally = ballot.votes().tally();
        run("delete from ballot where id = ?", ballot.id().toString());
        run(
                "insert into ballot values (?, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, "
                        + "?::jsonb, ?::jsonb, ?, ?, ?::date, ?, ?)",
                ballot.id().toString(),
                proposal.id().value(),
                ballot.id().number(),
                json(terms.subject()),
                terms.question(),
                terms.yesMeans(),
                json(terms.rule()),
                json(terms.basis()),
                terms.method().name(),
                terms.visibility().name(),
                json(terms.roll()),
                ballot.state(),
                Ringing.voidReason(ballot),
                tally.members(),
                tally.yes(),
                tally.no(),
                tally.abstain(),
                name(ballot.verdict().outcome()),
                name(ballot.verdict().reason()),
                json(ballot.verdict()),
                json(Ringing.announced(ballot)),
                ballot.openedAt().toString(),
                Ringing.closedAt(ballot),
                ballot.openedAt().day().toString(),
                step.at().toString(),
                ballot.seq());
        votes(ballot, step);
    }

    private void votes(Ballot ballot, Step step) throws SQLException {
        for (int place = 0; place < ballot.votes().roll().size(); place++) {
            if (ballot.votes().seqAt(place) == step.seq()) {
                run(
                        "insert into vote values (?, ?, ?, ?, ?, ?, ?, 'any', null) on conflict (ballot, place) do update set "
                                + "choice = excluded.choice, seq = excluded.seq, at = excluded.at, changed = excluded.changed",
                        ballot.id().toString(),
                        place,
                        ballot.votes().roll().members().get(place).value(),
                        ballot.votes().choiceAt(place).name(),
                        step.seq(),
                        step.at().toString(),
                        ballot.votes().changedAt(place));
            }
        }
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static String json(Object value) {
        return value == null ? null : new String(JSON.write(value), StandardCharsets.UTF_8);
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
