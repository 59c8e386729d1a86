package org.rollcall.ingest.proposal;

import java.util.List;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.StreamId;

/** Submit a draft. Where it comes from is not asked: that is the door's to say. */
public record SubmitProposal(
        AssemblyId assembly,
        String symbol,
        String title,
        String kind,
        String session,
        String meeting,
        String item,
        List<StreamId> related,
        String series) {}
