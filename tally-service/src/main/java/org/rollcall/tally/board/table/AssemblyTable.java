package org.rollcall.tally.board.table;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.rollcall.domain.event.AssemblyEvent.AssemblyDefined;
import org.rollcall.domain.fold.Assembly;
import org.rollcall.tally.board.StreamChange;
import org.rollcall.tally.store.Session;
import org.rollcall.tally.store.Upsert;

/** {@code assembly}: bodies as they were last defined, and who may not vote in them when. */
public final class AssemblyTable {

    private static final String WRITE = """
            INSERT INTO assembly (id, name, rule_book, seats, suspensions)
            SELECT id, name, rule_book::jsonb, seats, suspensions::jsonb
              FROM unnest(?, ?, ?, ?, ?) AS new (id, name, rule_book, seats, suspensions)
            ON CONFLICT (id) DO UPDATE SET
                   name = excluded.name, rule_book = excluded.rule_book, seats = excluded.seats,
                   suspensions = excluded.suspensions""";

    private AssemblyTable() {}

    private record Row(String id, AssemblyDefined defined, Assembly assembly) {
        static Stream<Row> of(StreamChange stream) {
            String id = assemblyOf(stream);
            return stream.assembly().stream()
                    .flatMap(assembly -> assembly.definition().stream().map(defined -> new Row(id, defined, assembly)));
        }
    }

    /** {@code assembly:unga} is the stream of {@code unga}. */
    static String assemblyOf(StreamChange stream) {
        String id = stream.fold().id().value();
        return id.substring(id.indexOf(':') + 1);
    }

    public static void write(Session session, Collection<StreamChange> streams) throws SQLException {
        List<Row> rows = streams.stream().flatMap(Row::of).toList();
        Upsert.run(session, WRITE, rows, row -> row.text(Row::id)
                .text(each -> each.defined().name())
                .text(each -> Json.text(each.defined().ruleBook()))
                .integer(each -> each.defined().seats())
                .text(each -> Json.text(each.assembly().suspensions())));
    }
}
