package org.rollcall.tally.board.table;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.rollcall.domain.event.MeetingEvent.MeetingOpened;
import org.rollcall.domain.fold.Agenda;
import org.rollcall.domain.fold.Meeting;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.tally.board.StreamChange;
import org.rollcall.tally.store.Session;
import org.rollcall.tally.store.Upsert;

/** {@code meeting}: whether it sits, and what it took up in which order. */
public final class MeetingTable {

    private static final String WRITE = """
            INSERT INTO meeting (id, assembly, symbol, title, session, provenance, sitting, opened_at, adjourned_at, agenda, at,
                                 seq)
            SELECT id, assembly, symbol, title, session, provenance::jsonb, sitting, opened_at, adjourned_at, agenda::jsonb, at,
                   seq
              FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                   AS new (id, assembly, symbol, title, session, provenance, sitting, opened_at, adjourned_at, agenda, at, seq)
            ON CONFLICT (id) DO UPDATE SET
                   sitting = excluded.sitting, adjourned_at = excluded.adjourned_at, agenda = excluded.agenda,
                   at = excluded.at, seq = excluded.seq""";

    private MeetingTable() {}

    private record Row(StreamFold fold, Meeting meeting) {
        static Stream<Row> of(StreamChange stream) {
            return stream.meeting().map(changed -> new Row(stream.fold(), changed)).stream();
        }

        MeetingOpened opening() {
            return meeting.opening();
        }
    }

    public static void write(Session session, Collection<StreamChange> streams) throws SQLException {
        List<Row> rows = streams.stream().flatMap(Row::of).toList();
        Upsert.run(session, WRITE, rows, row -> row.text(each -> each.fold().id())
                .text(each -> each.opening().assembly())
                .text(each -> each.opening().symbol())
                .text(each -> each.opening().title())
                .text(each -> each.opening().session())
                .text(each -> Json.text(each.opening().provenance()))
                .text(each -> each.meeting().sitting())
                .text(each -> each.meeting().openedAt())
                .text(each -> each.meeting().adjournedAt())
                .text(each -> Json.text(Agenda.of(each.meeting())))
                .text(each -> each.fold().at())
                .bigint(each -> each.fold().seq()));
    }
}
