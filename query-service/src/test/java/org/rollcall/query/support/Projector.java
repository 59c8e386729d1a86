package org.rollcall.query.support;

import static org.rollcall.query.support.Sql.json;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.fold.Agenda;
import org.rollcall.domain.fold.Assembly;
import org.rollcall.domain.fold.Meeting;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.wire.WireHeader;
import org.rollcall.domain.wire.WireRecord;

/** Writes the rows that follow from a fold, one record a transaction: slow, plain and true. */
final class Projector implements AutoCloseable {

    private final Sql sql = new Sql();
    private final ProposalRows proposals = new ProposalRows(sql);

    Projector() {
        try {
            sql.run(
                    "insert into rollcall.log (topic_id, partitions) values (?, 24) on conflict do nothing",
                    ProjectedPair.LOG);
            sql.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Writes a record and everything that the fold says now. */
    void write(WireRecord wire, Instant time, Step step, StreamFold fold, Names names) {
        try {
            event(wire, time, step, fold, names);
            sql.run(
                    "insert into stream values (?, 0, ?, ?, ?) on conflict (id) do update set seq = excluded.seq, "
                            + "at = excluded.at, held_by = excluded.held_by",
                    fold.id().value(),
                    fold.seq(),
                    step.at().toString(),
                    fold.heldBy());
            switch (fold.state()) {
                case Proposal proposal -> proposals.write(proposal, step);
                case Assembly body -> assembly(fold, body);
                case Meeting meeting -> meeting(fold, meeting);
            }
            sql.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Leaves a proposal's row as it was before proceedings were kept. */
    void forget(String proposal) {
        try {
            sql.run("update proposal set standing = '{}' where id = ?", proposal);
            sql.run("update ballot set said = '{}' where proposal = ?", proposal);
            sql.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Whether a stream of that id has records: all tests of a JVM share the database. */
    boolean knows(String stream) {
        try {
            return sql.finds("select 1 from stream where id = ?", stream);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What a record's columns say beside its bytes. */
    record Names(String command, String type, String actor) {}

    private void event(WireRecord wire, Instant time, Step step, StreamFold fold, Names names) throws SQLException {
        String[] headers = wire.headers().stream().map(WireHeader::name).toArray(String[]::new);
        byte[][] values = wire.headers().stream().map(WireHeader::value).toArray(byte[][]::new);
        Effect.Refused refused = step.effect() instanceof Effect.Refused not ? not : null;
        sql.run(
                "insert into event values (0, (select coalesce(max(\"offset\"), -1) + 1 from event), 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                OffsetDateTime.ofInstant(time, ZoneOffset.UTC),
                wire.key(),
                sql.array("text", headers),
                sql.array("bytea", values),
                wire.value(),
                fold.id().value(),
                step.seq(),
                names.command(),
                names.type(),
                names.actor(),
                step.at().toString(),
                step.effect().code(),
                refused == null ? null : refused.reason().name(),
                refused == null ? null : refused.detail());
    }

    private void assembly(StreamFold fold, Assembly body) throws SQLException {
        if (body.definition().isEmpty()) {
            return;
        }
        var defined = body.definition().get();
        String id = fold.id().value().substring("assembly:".length());
        sql.run("delete from assembly where id = ?", id);
        sql.run(
                "insert into assembly (id, name, rule_book, seats, suspensions) values (?, ?, ?::jsonb, ?, ?::jsonb)",
                id,
                defined.name(),
                json(defined.ruleBook()),
                defined.seats(),
                json(body.suspensions()));
        sql.run("delete from member where assembly = ?", id);
        int place = 0;
        for (Member member : defined.members()) {
            sql.run(
                    "insert into member (assembly, code, place, names, terms, weight, groups) "
                            + "values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?::jsonb)",
                    id,
                    member.code().value(),
                    place++,
                    json(member.names()),
                    json(member.terms()),
                    member.weight(),
                    json(member.groups()));
        }
    }

    private void meeting(StreamFold fold, Meeting meeting) throws SQLException {
        if (meeting.opening() == null) {
            return;
        }
        var opening = meeting.opening();
        sql.run("delete from meeting where id = ?", fold.id().value());
        sql.run(
                "insert into meeting (id, assembly, symbol, title, session, provenance, sitting, opened_at, adjourned_at, agenda, "
                        + "at, seq) values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?::jsonb, ?, ?)",
                fold.id().value(),
                opening.assembly().value(),
                opening.symbol(),
                opening.title(),
                opening.session(),
                json(opening.provenance()),
                meeting.sitting().name(),
                meeting.openedAt().toString(),
                meeting.adjournedAt() == null ? null : meeting.adjournedAt().toString(),
                json(Agenda.of(meeting)),
                fold.at().toString(),
                fold.seq());
    }

    @Override
    public void close() {
        sql.close();
    }
}
