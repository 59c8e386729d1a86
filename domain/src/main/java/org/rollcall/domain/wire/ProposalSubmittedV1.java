package org.rollcall.domain.wire;

import java.util.List;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.ProposalEvent.ProposalSubmitted;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.StreamId;

/** {@code rollcall.proposal-submitted.v1}: without what a catalogue says of the document. */
record ProposalSubmittedV1(
        AssemblyId assembly,
        String symbol,
        String title,
        String kind,
        String session,
        String meeting,
        String item,
        List<StreamId> related,
        String series,
        Provenance provenance)
        implements PastShape {

    @Override
    public Event today() {
        return new ProposalSubmitted(
                assembly, symbol, title, kind, session, meeting, item, related, series, null, provenance);
    }
}
