package org.rollcall.tally.board.table;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.rollcall.domain.event.AssemblyEvent.AssemblyDefined;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.fold.Assembly;
import org.rollcall.tally.board.StreamChange;
import org.rollcall.tally.store.Session;
import org.rollcall.tally.store.Upsert;

/** {@code member}: all who ever were members, with their terms; replaced as a whole when their assembly is defined anew. */
public final class MemberTable {

    private static final String REMOVE = "DELETE FROM member WHERE assembly = ANY (?)";
    private static final String ADD = """
            INSERT INTO member (assembly, code, place, names, terms, weight, groups)
            SELECT assembly, code, place, names::jsonb, terms::jsonb, weight, groups::jsonb
              FROM unnest(?, ?, ?, ?, ?, ?, ?) AS new (assembly, code, place, names, terms, weight, groups)""";

    private MemberTable() {}

    private record Seat(String assembly, int place, Member member) {}

    public static void write(Session session, Collection<StreamChange> streams) throws SQLException {
        List<Seat> seats = new ArrayList<>();
        streams.stream().filter(StreamChange::definedAnew).forEach(stream -> stream.assembly()
                .flatMap(Assembly::definition)
                .ifPresent(defined -> seat(seats, AssemblyTable.assemblyOf(stream), defined)));
        if (!seats.isEmpty()) {
            remove(session, seats.stream().map(Seat::assembly).distinct().toArray());
        }
        Upsert.run(session, ADD, seats, row -> row.text(Seat::assembly)
                .text(seat -> seat.member().code())
                .integer(Seat::place)
                .text(seat -> Json.text(seat.member().names()))
                .text(seat -> Json.text(seat.member().terms()))
                .bigint(seat -> seat.member().weight())
                .text(seat -> Json.text(seat.member().groups())));
    }

    private static void seat(List<Seat> seats, String assembly, AssemblyDefined defined) {
        int place = 0;
        for (Member member : defined.members()) {
            seats.add(new Seat(assembly, place++, member));
        }
    }

    private static void remove(Session session, Object[] assemblies) throws SQLException {
        try (PreparedStatement remove = session.prepare(REMOVE)) {
            remove.setArray(1, session.connection().createArrayOf("text", assemblies));
            remove.executeUpdate();
        }
    }
}
