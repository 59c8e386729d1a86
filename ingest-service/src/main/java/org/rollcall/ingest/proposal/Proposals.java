package org.rollcall.ingest.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.ProposalEvent.MajorityDetermined;
import org.rollcall.domain.event.ProposalEvent.ProposalSubmitted;
import org.rollcall.domain.event.ProposalEvent.ResolutionNumbered;
import org.rollcall.domain.event.ProposalEvent.SponsorJoined;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.Refusal;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.log.AssemblyBook;
import org.rollcall.ingest.log.Command;
import org.rollcall.ingest.log.Refused;
import org.rollcall.ingest.log.Requests;

/** Makes commands of what is asked for drafts. */
@ApplicationScoped
public class Proposals {

    @Inject
    Requests requests;

    @Inject
    AssemblyBook assemblies;

    /** @param stream the symbol's stream, with a suffix where this is not the one live vote on it */
    public Command submit(CommandId id, StreamId stream, String actor, SubmitProposal asked, Provenance provenance) {
        assemblies.require(InvalidValue.required("assembly", asked.assembly()));
        var submitted = new ProposalSubmitted(
                asked.assembly(),
                asked.symbol(),
                asked.title(),
                asked.kind(),
                asked.session(),
                asked.meeting(),
                asked.item(),
                asked.related(),
                asked.series(),
                provenance);
        return requests.command(id, stream, actor, "submit", asked, fold -> submitted);
    }

    public Command join(CommandId id, StreamId stream, String actor, JoinSponsors asked) {
        var joined = new SponsorJoined(asked.sponsor(), asked.amendment());
        return requests.command(id, stream, actor, "join", asked, fold -> {
            submitted(fold);
            return joined;
        });
    }

    public Command determine(CommandId id, StreamId stream, String actor, DetermineMajority asked) {
        InvalidValue.required("rule", asked.rule());
        InvalidValue.required("basis", asked.basis());
        return requests.command(id, stream, actor, "determine", asked, fold -> {
            var assembly = submitted(fold).submission().assembly();
            return new MajorityDetermined(assemblies.majority(assembly, asked.rule()), asked.basis());
        });
    }

    public Command number(CommandId id, StreamId stream, String actor, NumberResolution asked) {
        var numbered = new ResolutionNumbered(asked.symbol());
        return requests.command(id, stream, actor, "number", asked, fold -> {
            submitted(fold);
            return numbered;
        });
    }

    private static Proposal submitted(StreamFold fold) {
        if (fold.state() instanceof Proposal proposal && proposal.submission() != null) {
            return proposal;
        }
        throw new Refused(
                Refusal.NO_SUCH_PROPOSAL, "there is no proposal " + fold.id() + "; submit it with POST /v1/proposals");
    }
}
