package org.rollcall.ingest.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.ProposalEvent.MajorityDetermined;
import org.rollcall.domain.event.ProposalEvent.ProposalAdopted;
import org.rollcall.domain.event.ProposalEvent.ProposalRevised;
import org.rollcall.domain.event.ProposalEvent.ProposalSubmitted;
import org.rollcall.domain.event.ProposalEvent.ProposalWithdrawn;
import org.rollcall.domain.event.ProposalEvent.ResolutionNumbered;
import org.rollcall.domain.event.ProposalEvent.SponsorJoined;
import org.rollcall.domain.event.ProposalEvent.SponsorWithdrew;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.log.AssemblyBook;
import org.rollcall.ingest.log.Command;
import org.rollcall.ingest.log.Known;
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
        return requests.command(id, stream, actor, "submit", asked, fold -> {
                    assemblies.require(submitted.assembly());
                    return submitted;
                })
                .lookingAt(submitted.assembly());
    }

    public Command join(CommandId id, StreamId stream, String actor, JoinSponsors asked) {
        var joined = new SponsorJoined(asked.sponsor(), asked.amendment());
        return requests.command(id, stream, actor, "join", asked, fold -> {
            sponsored(fold, joined.amendment());
            return joined;
        });
    }

    public Command determine(CommandId id, StreamId stream, String actor, DetermineMajority asked) {
        InvalidValue.required("rule", asked.rule());
        InvalidValue.required("basis", asked.basis());
        return requests.command(id, stream, actor, "determine", asked, fold -> {
                    var assembly = Known.proposal(fold).submission().assembly();
                    return new MajorityDetermined(assemblies.majority(assembly, asked.rule()), asked.basis());
                })
                .lookingAtAssembly();
    }

    public Command number(CommandId id, StreamId stream, String actor, NumberResolution asked) {
        var numbered = new ResolutionNumbered(asked.symbol());
        return requests.command(id, stream, actor, "number", asked, fold -> {
            Known.proposal(fold);
            return numbered;
        });
    }

    /** The sponsors' new text in the place of the one before. */
    public Command revise(CommandId id, StreamId stream, String actor, ReviseProposal asked) {
        var revised = new ProposalRevised(asked.symbol(), asked.title(), asked.changes());
        return requests.command(id, stream, actor, "revise", asked, fold -> {
            Known.proposal(fold);
            return revised;
        });
    }

    public Command withdraw(CommandId id, StreamId stream, String actor, WithdrawProposal asked) {
        var withdrawn = new ProposalWithdrawn(asked.reason());
        return requests.command(id, stream, actor, "withdraw", asked, fold -> {
            Known.proposal(fold);
            return withdrawn;
        });
    }

    public Command leave(CommandId id, StreamId stream, String actor, LeaveSponsors asked) {
        var left = new SponsorWithdrew(asked.sponsor(), asked.amendment());
        return requests.command(id, stream, actor, "leave", asked, fold -> {
            sponsored(fold, left.amendment());
            return left;
        });
    }

    /** Without a vote: nobody asked for one. */
    public Command adopt(CommandId id, StreamId stream, String actor, AdoptProposal asked) {
        return requests.command(id, stream, actor, "adopt", asked, fold -> {
            Known.proposal(fold);
            return new ProposalAdopted(null, null);
        });
    }

    private static void sponsored(StreamFold fold, String amendment) {
        Known.proposal(fold);
        if (amendment != null) {
            Known.amendment(fold, amendment);
        }
    }
}
