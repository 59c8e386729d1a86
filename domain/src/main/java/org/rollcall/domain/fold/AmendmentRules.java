package org.rollcall.domain.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.rollcall.domain.amendment.Amendment;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.AmendmentEvent;
import org.rollcall.domain.event.AmendmentEvent.AmendmentAdopted;
import org.rollcall.domain.event.AmendmentEvent.AmendmentNotPut;
import org.rollcall.domain.event.AmendmentEvent.AmendmentRejected;
import org.rollcall.domain.event.AmendmentEvent.AmendmentSubmitted;
import org.rollcall.domain.event.AmendmentEvent.AmendmentWithdrawn;
import org.rollcall.domain.event.AmendmentEvent.AmendmentsRanked;
import org.rollcall.domain.event.AmendmentEvent.PartRejected;
import org.rollcall.domain.event.AmendmentEvent.PartRetained;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.ProposalEvent.SponsorJoined;
import org.rollcall.domain.event.ProposalEvent.SponsorWithdrew;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.rule.Outcome;

/** What the events of amendments and parts do. */
final class AmendmentRules {

    private final Proposal proposal;
    private final Voting voting;

    AmendmentRules(Proposal proposal, Voting voting) {
        this.proposal = proposal;
        this.voting = voting;
    }

    Effect take(AmendmentEvent event, long seq, Moment at) {
        return switch (event) {
            case AmendmentSubmitted submitted ->
                unless(voting.refusalOfNewBusiness(), () -> proposal.amendments.submit(submitted, seq, at));
            case AmendmentWithdrawn withdrawn -> withdraw(withdrawn.amendment(), seq);
            case AmendmentsRanked ranked ->
                unless(voting.refusalOfNewBusiness(), () -> proposal.amendments.rank(ranked));
            case AmendmentAdopted adopted -> adopt(adopted, seq, at);
            case AmendmentRejected rejected ->
                confirm(
                        amendment(rejected.amendment()),
                        rejected.ballot(),
                        rejected.figures(),
                        Outcome.REJECTED,
                        seq,
                        at);
            case AmendmentNotPut notPut -> confirmNotPut(notPut.amendment());
            case PartRetained part ->
                confirm(part(part.part()), part.ballot(), part.figures(), Outcome.ADOPTED, seq, at);
            case PartRejected part ->
                confirm(part(part.part()), part.ballot(), part.figures(), Outcome.REJECTED, seq, at);
        };
    }

    private static Effect unless(Effect.Refused not, Supplier<Effect> then) {
        return not != null ? not : then.get();
    }

    private Effect withdraw(String symbol, long seq) {
        Effect.Refused business = voting.refusalOfNewBusiness();
        Effect.Refused not = business != null ? business : proposal.proceedings.refusalToTakeBack(amendment(symbol));
        return unless(not, () -> proposal.amendments.withdraw(symbol, seq));
    }

    private Effect adopt(AmendmentAdopted adopted, long seq, Moment at) {
        Subject subject = amendment(adopted.amendment());
        if (adopted.ballot() != null) {
            return confirm(subject, adopted.ballot(), adopted.figures(), Outcome.ADOPTED, seq, at);
        }
        Effect.Refused business = voting.refusalOfNewBusiness();
        Effect.Refused not = business != null ? business : proposal.proceedings.refusalToPut(subject);
        if (not == null) {
            voting.decided(new Result(subject, Outcome.ADOPTED, null, seq, at));
        }
        return not != null ? not : Effect.APPLIED;
    }

    /** A verdict repeated about the wrong thing contradicts as much as a wrong one. */
    private Effect confirm(Subject subject, BallotId ballot, Figures figures, Outcome said, long seq, Moment at) {
        boolean about = proposal.ballot(ballot)
                .map(Ballot::subject)
                .map(subject::equals)
                .orElse(true);
        return about
                ? voting.confirm(ballot, figures, said, seq, at)
                : Effect.refused(Refusal.CONTRADICTS_VERDICT, "ballot " + ballot + " was not on " + subject.of());
    }

    private Effect confirmNotPut(String symbol) {
        Amendment amendment = proposal.amendments.find(symbol).orElse(null);
        if (amendment == null) {
            return Effect.refused(Refusal.NO_SUCH_AMENDMENT, "no amendment " + symbol + " was submitted before this");
        }
        return amendment.state() == Amendment.State.NOT_PUT
                ? Effect.APPLIED
                : Effect.refused(
                        Refusal.CONTRADICTS_VERDICT,
                        symbol + " is " + amendment.state() + ": nothing that was decided keeps it from being put");
    }

    Effect join(SponsorJoined sponsor, long seq) {
        Effect effect = known(sponsor.amendment(), () -> {
            boolean already = sponsorsOf(sponsor.amendment()).contains(sponsor.sponsor());
            return already && sponsor.amendment() != null
                    ? Effect.refused(Refusal.ALREADY_SPONSOR, sponsor.sponsor() + " is a sponsor already")
                    : proposal.draft.join(sponsor);
        });
        if (effect.changedSomething() && sponsor.amendment() != null) {
            List<String> all = new ArrayList<>(sponsorsOf(sponsor.amendment()));
            all.add(sponsor.sponsor());
            proposal.amendments.sponsored(sponsor.amendment(), all, seq);
        }
        return effect;
    }

    Effect leave(SponsorWithdrew sponsor, long seq) {
        if (sponsor.amendment() == null) {
            return proposal.draft.leave(sponsor);
        }
        return known(sponsor.amendment(), () -> {
            List<String> left = new ArrayList<>(sponsorsOf(sponsor.amendment()));
            if (!left.remove(sponsor.sponsor())) {
                return Effect.refused(Refusal.NOT_A_SPONSOR, sponsor.sponsor() + " is not among the sponsors");
            }
            proposal.draft.leave(sponsor);
            proposal.amendments.sponsored(sponsor.amendment(), left, seq);
            return Effect.APPLIED;
        });
    }

    private Effect known(String amendment, Supplier<Effect> then) {
        return amendment == null || proposal.amendments.find(amendment).isPresent()
                ? then.get()
                : Effect.refused(Refusal.NO_SUCH_AMENDMENT, "no amendment " + amendment + " was submitted before this");
    }

    private List<String> sponsorsOf(String amendment) {
        return amendment == null
                ? proposal.sponsors()
                : proposal.amendments.find(amendment).orElseThrow().sponsors();
    }

    private static Subject amendment(String symbol) {
        return new Subject(Subject.Kind.AMENDMENT, symbol);
    }

    private static Subject part(String name) {
        return new Subject(Subject.Kind.PART, name);
    }
}
