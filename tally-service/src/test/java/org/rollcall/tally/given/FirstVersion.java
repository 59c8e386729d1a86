package org.rollcall.tally.given;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.flywaydb.core.Flyway;

/** A database as the first version of the tables left it: records kept whole, and less made of them than is today. */
public final class FirstVersion {

    private final Database database;

    private FirstVersion(Database database) {
        this.database = database;
    }

    /** Makes the tables of the first version in an empty database. */
    public static FirstVersion in(Surroundings where, Database database) {
        Flyway.configure()
                .dataSource(where.jdbcUrl(), "rollcall", where.ownerPassword())
                .schemas("rollcall")
                .placeholders(Map.of(
                        "writer-password", where.writerPassword(),
                        "reader-password", where.readerPassword()))
                .target("1")
                .load()
                .migrate();
        return new FirstVersion(database);
    }

    /** Keeps these records, each of which did something, and says that the log was projected up to their ends. */
    public void keep(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<String, Long> seqs = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            String stream = new String(record.key(), StandardCharsets.UTF_8);
            keep(record, stream, seqs.merge(stream, 1L, Long::sum));
        }
    }

    private void keep(ConsumerRecord<byte[], byte[]> record, String stream, long seq) {
        List<String> names = new ArrayList<>();
        List<byte[]> values = new ArrayList<>();
        for (Header header : record.headers()) {
            names.add(header.key());
            values.add(header.value());
        }
        database.change(
                """
                INSERT INTO g1.event (partition, "offset", broker_time, key, header_names, header_values, value, stream, seq,
                                      effect)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'APPLIED')""",
                record.partition(),
                record.offset(),
                new Timestamp(record.timestamp()),
                record.key(),
                names.toArray(String[]::new),
                values.toArray(byte[][]::new),
                record.value(),
                stream,
                seq);
        database.change(
                """
                INSERT INTO g1.stream (id, partition, seq, at) VALUES (?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, at = excluded.at""",
                stream,
                record.partition(),
                seq,
                Instant.ofEpochMilli(record.timestamp()).toString());
        database.change("""
                INSERT INTO rollcall.projection_offset (generation, partition, next_offset) VALUES (1, ?, ?)
                ON CONFLICT (generation, partition) DO UPDATE SET next_offset = excluded.next_offset""", record.partition(), record.offset() + 1);
    }

    /** The row of a proposal with an open ballot, which knows nothing of its standing. */
    public void proposal(String id) {
        database.change("""
                INSERT INTO g1.proposal (id, assembly, symbol, title, kind, provenance, sponsors, submitted_at, at)
                VALUES (?, 'unga', 'X', 'A draft', 'DRAFT_RESOLUTION', '{}', '[]', '2026-03-02', '2026-03-02')""", id);
        database.change("""
                INSERT INTO g1.ballot (id, proposal, number, subject, question, yes_means, method, visibility, roll, state,
                                       members, yes, no, abstain, verdict, opened_at, day, at, seq)
                VALUES (?, ?, 1, '{}', '?', '!', 'MACHINE', 'PUBLIC', '{}', 'OPEN', 3, 0, 0, 0, '{}', '2026-03-02',
                        '2026-03-02', '2026-03-02', 4)""", id + ".1", id);
    }

    /** An assembly with members that came, went or always were there. */
    public void assembly(String id) {
        database.change("INSERT INTO g1.assembly (id, name, rule_book) VALUES (?, 'An assembly', '{}')", id);
        member(id, 0, "AAA", null, null);
        member(id, 1, "BBB", "1945-10-24", null);
        member(id, 2, "CCC", "1945-10-24", "1991-12-26");
    }

    private void member(String assembly, int place, String code, String from, String to) {
        database.change("""
                INSERT INTO g1.member (assembly, code, place, names, member_from, member_to, groups)
                VALUES (?, ?, ?, '{"en":"A member"}', ?::date, ?::date, '[]')""", assembly, code, place, from, to);
    }

    /** Says that a generation served before; what is still being built is nobody's after a start, and is dropped. */
    public void retire(int number) {
        database.change("UPDATE rollcall.generation SET state = 'RETIRED' WHERE number = ?", number);
    }

    /** Makes another generation, as it was made then. */
    public void generation(int number) {
        database.lines("SELECT rollcall.create_generation(?)", number);
    }
}
