package org.rollcall.query.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rollcall.domain.event.Catalogue;
import org.rollcall.domain.event.ProposalEvent.MajorityDetermined;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.fold.Standing;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.query.document.Paper;
import org.rollcall.query.member.KnownBodies;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.reading.Stored;
import org.rollcall.query.reading.row.ProposalRow;

/** What is known of proposals, out of their rows. All methods belong inside a transaction of the read model. */
@ApplicationScoped
public class Papers {

    @Inject
    KnownBodies bodies;

    public Paper of(Cut cut, ProposalRow row) {
        return new Paper(
                row.id,
                bodies.in(cut, row.assembly),
                row.kind,
                row.session,
                row.meeting,
                row.item,
                Stored.value(row.provenance, Provenance.class),
                Stored.list(row.sponsors, String[].class),
                Stored.value(row.majority, MajorityDetermined.class),
                row.outcome == null ? null : Outcome.valueOf(row.outcome),
                row.resolution,
                row.submittedAt,
                row.series,
                Stored.list(row.related, StreamId[].class),
                Stored.value(row.catalogue, Catalogue.class),
                Stored.value(row.standing, Standing.class, asSubmitted(row)));
    }

    /** A row that was projected before proceedings were kept says what was submitted, until tally-service fills it. */
    private static Standing asSubmitted(ProposalRow row) {
        return new Standing(
                row.symbol,
                row.title,
                false,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
