package org.rollcall.tally.board.table;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.ProposalEvent.ProposalSubmitted;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.Standing;
import org.rollcall.tally.board.StreamChange;
import org.rollcall.tally.store.Session;
import org.rollcall.tally.store.Upsert;

/**
 * {@code proposal}: drafts under their present symbol and title, with what was decided on them, and in {@code standing} their
 * amendments, motions and all else that is only ever shown together.
 */
public final class ProposalTable {

    private static final String WRITE = """
            INSERT INTO proposal (id, assembly, symbol, title, kind, session, meeting, item, provenance, sponsors, majority,
                                  outcome, resolution, submitted_at, at, series, related, standing,
                                  catalogue)
            SELECT id, assembly, symbol, title, kind, session, meeting, item, provenance::jsonb, sponsors::jsonb,
                   majority::jsonb, outcome, resolution, submitted_at, at, series, related::jsonb, standing::jsonb,
                   catalogue::jsonb
              FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                   AS new (id, assembly, symbol, title, kind, session, meeting, item, provenance, sponsors, majority,
                           outcome, resolution, submitted_at, at, series, related, standing, catalogue)
            ON CONFLICT (id) DO UPDATE SET
                   assembly = excluded.assembly, symbol = excluded.symbol, title = excluded.title, kind = excluded.kind,
                   session = excluded.session, meeting = excluded.meeting, item = excluded.item,
                   provenance = excluded.provenance, sponsors = excluded.sponsors, majority = excluded.majority,
                   outcome = excluded.outcome, resolution = excluded.resolution,
                   submitted_at = excluded.submitted_at, at = excluded.at,
                   series = excluded.series, related = excluded.related, standing = excluded.standing,
                   catalogue = excluded.catalogue""";

    private ProposalTable() {}

    private record Row(Proposal proposal, Moment at) {
        ProposalSubmitted submission() {
            return proposal.submission();
        }
    }

    public static void write(Session session, Collection<StreamChange> streams) throws SQLException {
        List<Row> rows = streams.stream()
                .map(stream -> stream.proposal()
                        .map(changed -> new Row(changed, stream.fold().at()))
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
        Upsert.run(session, WRITE, rows, row -> row.text(each -> each.proposal().id())
                .text(each -> each.submission().assembly())
                .text(each -> each.proposal().symbol())
                .text(each -> each.proposal().title())
                .text(each -> each.submission().kind())
                .text(each -> each.submission().session())
                .text(each -> each.submission().meeting())
                .text(each -> each.submission().item())
                .text(each -> Json.text(each.submission().provenance()))
                .text(each -> Json.text(each.proposal().sponsors()))
                .text(each -> Json.text(each.proposal().majority()))
                .text(each -> each.proposal().outcome())
                .text(each -> each.proposal().resolution())
                .text(each -> each.proposal().submittedAt())
                .text(Row::at)
                .text(each -> each.submission().series())
                .text(each -> Json.text(each.submission().related()))
                .text(each -> Json.text(Standing.of(each.proposal())))
                .text(each -> Json.text(each.submission().catalogue())));
    }
}
