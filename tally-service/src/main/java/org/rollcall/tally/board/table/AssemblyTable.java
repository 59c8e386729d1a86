package org.rollcall.tally.board.table;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.rollcall.domain.event.AssemblyEvent.AssemblyDefined;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.fold.Assembly;
import org.rollcall.domain.id.StreamId;
import org.rollcall.tally.board.StreamChange;
import org.rollcall.tally.store.Session;
import org.rollcall.tally.store.Upsert;

/** {@code assembly} and {@code member}: bodies as they were last defined. */
public final class AssemblyTable {

    private static final String WRITE = """
            INSERT INTO assembly (id, name, rule_book) VALUES (?, ?, ?::jsonb)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, rule_book = excluded.rule_book""";
    private static final String REMOVE_MEMBERS = "DELETE FROM member WHERE assembly = ?";
    private static final String ADD_MEMBERS = """
            INSERT INTO member (assembly, code, place, names, member_from, member_to, groups)
            SELECT assembly, code, place, names::jsonb, member_from::date, member_to::date, groups::jsonb
              FROM unnest(?, ?, ?, ?, ?, ?, ?) AS new (assembly, code, place, names, member_from, member_to, groups)""";

    private AssemblyTable() {}

    private record Seat(String assembly, int place, Member member) {}

    public static void write(Session session, Collection<StreamChange> streams) throws SQLException {
        for (StreamChange stream : streams) {
            AssemblyDefined defined =
                    stream.assembly().flatMap(Assembly::definition).orElse(null);
            if (defined != null) {
                write(session, id(stream.fold().id()), defined);
            }
        }
    }

    /** {@code assembly:unga} is the stream of {@code unga}. */
    private static String id(StreamId stream) {
        return stream.value().substring(stream.value().indexOf(':') + 1);
    }

    private static void write(Session session, String id, AssemblyDefined defined) throws SQLException {
        try (PreparedStatement write = session.prepare(WRITE);
                PreparedStatement remove = session.prepare(REMOVE_MEMBERS)) {
            write.setString(1, id);
            write.setString(2, defined.name());
            write.setString(3, Json.text(defined.ruleBook()));
            write.executeUpdate();
            remove.setString(1, id);
            remove.executeUpdate();
        }
        Upsert.run(session, ADD_MEMBERS, seats(id, defined), row -> row.text(Seat::assembly)
                .text(seat -> seat.member().code())
                .integer(Seat::place)
                .text(seat -> Json.text(seat.member().names()))
                .text(seat -> seat.member().from())
                .text(seat -> seat.member().to())
                .text(seat -> Json.text(seat.member().groups())));
    }

    private static List<Seat> seats(String assembly, AssemblyDefined defined) {
        List<Seat> seats = new ArrayList<>(defined.members().size());
        for (Member member : defined.members()) {
            seats.add(new Seat(assembly, seats.size(), member));
        }
        return seats;
    }
}
