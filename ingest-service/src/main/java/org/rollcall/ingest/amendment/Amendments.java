package org.rollcall.ingest.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rollcall.domain.event.AmendmentEvent.AmendmentAdopted;
import org.rollcall.domain.event.AmendmentEvent.AmendmentSubmitted;
import org.rollcall.domain.event.AmendmentEvent.AmendmentWithdrawn;
import org.rollcall.domain.event.AmendmentEvent.AmendmentsRanked;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.log.Command;
import org.rollcall.ingest.log.Known;
import org.rollcall.ingest.log.Requests;

/** Makes commands of what is asked for amendments. */
@ApplicationScoped
public class Amendments {

    @Inject
    Requests requests;

    public Command submit(CommandId id, StreamId stream, String actor, SubmitAmendment asked) {
        var submitted = new AmendmentSubmitted(
                asked.amendment(),
                asked.title(),
                asked.sponsors(),
                asked.changes(),
                asked.amends(),
                Boolean.TRUE.equals(asked.oral()),
                asked.makesFall());
        return requests.command(id, stream, actor, "amend", asked, fold -> {
            Known.proposal(fold);
            return submitted;
        });
    }

    public Command rank(CommandId id, StreamId stream, String actor, RankAmendments asked) {
        var ranked = new AmendmentsRanked(asked.order(), asked.ground());
        return requests.command(id, stream, actor, "rank", asked, fold -> {
            Known.proposal(fold);
            return ranked;
        });
    }

    public Command withdraw(CommandId id, StreamId stream, String actor, WithdrawAmendment asked) {
        var withdrawn = new AmendmentWithdrawn(asked.amendment());
        return requests.command(id, stream, actor, "withdraw amendment", asked, fold -> {
            Known.amendment(fold, withdrawn.amendment());
            return withdrawn;
        });
    }

    /** Without a vote: nobody asked for one. */
    public Command adopt(CommandId id, StreamId stream, String actor, AdoptAmendment asked) {
        var adopted = new AmendmentAdopted(asked.amendment(), null, null);
        return requests.command(id, stream, actor, "adopt amendment", asked, fold -> {
            Known.amendment(fold, adopted.amendment());
            return adopted;
        });
    }
}
