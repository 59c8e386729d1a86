package org.rollcall.domain.fold;

import org.rollcall.domain.ballot.Words;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.AmendmentEvent;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.MotionEvent;
import org.rollcall.domain.event.ProposalEvent;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.BallotVoided;
import org.rollcall.domain.event.ProposalEvent.MajorityDetermined;
import org.rollcall.domain.event.ProposalEvent.ProposalAdopted;
import org.rollcall.domain.event.ProposalEvent.ProposalRejected;
import org.rollcall.domain.event.ProposalEvent.ProposalRevised;
import org.rollcall.domain.event.ProposalEvent.ProposalSubmitted;
import org.rollcall.domain.event.ProposalEvent.ProposalWithdrawn;
import org.rollcall.domain.event.ProposalEvent.ResolutionNumbered;
import org.rollcall.domain.event.ProposalEvent.ResultAnnounced;
import org.rollcall.domain.event.ProposalEvent.SponsorJoined;
import org.rollcall.domain.event.ProposalEvent.SponsorWithdrew;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.event.StatementDelivered;
import org.rollcall.domain.event.WordEvent;
import org.rollcall.domain.event.WordEvent.FigureReported;
import org.rollcall.domain.event.WordEvent.NonParticipationDeclared;
import org.rollcall.domain.event.WordEvent.RecordCorrected;
import org.rollcall.domain.event.WordEvent.TallyReported;
import org.rollcall.domain.event.WordEvent.VoteIntended;
import org.rollcall.domain.rule.Outcome;

/** What each event does to a proposal, in the order of the log. No event has no answer: the switches have no default. */
final class ProposalRules {

    private final Proposal proposal;
    private final Voting voting;
    private final AmendmentRules amendments;
    private final MotionRules motions;
    private final Words words;
    private final Explanations explanations;

    ProposalRules(Proposal proposal) {
        this.proposal = proposal;
        this.voting = new Voting(proposal);
        this.amendments = new AmendmentRules(proposal, voting);
        this.motions = new MotionRules(proposal, voting);
        this.words = new Words(proposal.ballots);
        this.explanations = new Explanations(proposal);
    }

    Effect take(ProposalEvent event, long seq, Moment at) {
        if (proposal.submission() == null && !(event instanceof ProposalSubmitted)) {
            return Effect.refused(
                    Refusal.NO_SUCH_PROPOSAL, "no proposal " + proposal.id() + " was submitted before this");
        }
        return switch (event) {
            case ProposalSubmitted submitted -> proposal.draft.submit(submitted, seq, at);
            case ProposalRevised revised -> revise(revised, seq, at);
            case ProposalWithdrawn withdrawn -> withdraw(seq);
            case SponsorJoined sponsor -> amendments.join(sponsor, seq);
            case SponsorWithdrew sponsor -> amendments.leave(sponsor, seq);
            case MajorityDetermined determined -> determine(determined, seq, at);
            case BallotOpened opened -> voting.open(opened, seq, at);
            case VoteCast vote -> proposal.ballots.cast(vote, seq);
            case BallotClosed closed -> voting.close(closed, seq, at);
            case BallotVoided voided -> proposal.ballots.declareVoid(voided, seq, at);
            case ResultAnnounced announced -> words.announce(announced, seq);
            case ProposalAdopted adopted -> adopt(adopted, seq, at);
            case ProposalRejected rejected ->
                voting.confirmWhole(rejected.ballot(), rejected.figures(), Outcome.REJECTED, seq, at);
            case ResolutionNumbered numbered -> number(numbered, seq);
            case AmendmentEvent amendment -> amendments.take(amendment, seq, at);
            case MotionEvent motion -> motions.take(motion, seq, at);
            case WordEvent word -> take(word, seq, at);
            case StatementDelivered statement -> deliver(statement, seq, at);
        };
    }

    private Effect take(WordEvent event, long seq, Moment at) {
        return switch (event) {
            case NonParticipationDeclared declared -> words.declare(declared, seq);
            case VoteIntended word -> words.intend(word, seq, at);
            case FigureReported word -> words.report(word, seq, at);
            case TallyReported report -> voting.report(report, seq, at);
            case RecordCorrected correction -> correct(correction, seq, at);
        };
    }

    private Effect correct(RecordCorrected correction, long seq, Moment at) {
        return proposal.imported()
                ? words.correct(correction, seq, at)
                : Effect.refused(Refusal.WRONG_STREAM, "only the record of an imported vote is corrected");
    }

    private Effect revise(ProposalRevised revised, long seq, Moment at) {
        Effect.Refused not = refusalToTakeBack();
        return not != null ? not : proposal.draft.revise(revised, seq, at);
    }

    private Effect withdraw(long seq) {
        Effect.Refused not = refusalToTakeBack();
        if (not != null) {
            return not;
        }
        voting.end(Outcome.WITHDRAWN, null, seq);
        return Effect.APPLIED;
    }

    private Effect.Refused refusalToTakeBack() {
        Effect.Refused business = voting.refusalOfNewBusiness();
        return business != null ? business : proposal.proceedings.refusalToTakeBack();
    }

    private Effect determine(MajorityDetermined determined, long seq, Moment at) {
        Effect.Refused business = voting.refusalOfNewBusiness();
        Effect.Refused not = business != null ? business : refusalWhileAppealed();
        if (not != null) {
            return not;
        }
        proposal.majorities.add(new Determined(seq, at, determined, false));
        return Effect.APPLIED;
    }

    /** What is under appeal is upheld or overruled before anything takes its place. */
    private Effect.Refused refusalWhileAppealed() {
        return proposal.motions
                .pending(MotionEvent.Kind.APPEAL_ON_MAJORITY)
                .map(appeal -> Effect.refused(
                        Refusal.MOTION_UNDECIDED,
                        "motion " + appeal.name()
                                + " appeals against the majority that was determined; decide it first"))
                .orElse(null);
    }

    private Effect adopt(ProposalAdopted adopted, long seq, Moment at) {
        if (adopted.ballot() != null) {
            return voting.confirmWhole(adopted.ballot(), adopted.figures(), Outcome.ADOPTED, seq, at);
        }
        Effect.Refused not = voting.refusalToAdoptWithoutVote();
        if (not != null) {
            return not;
        }
        voting.end(Outcome.ADOPTED, null, seq);
        return Effect.APPLIED;
    }

    private Effect number(ResolutionNumbered numbered, long seq) {
        if (proposal.outcome() != Outcome.ADOPTED) {
            return Effect.refused(Refusal.PROPOSAL_NOT_ADOPTED, "only an adopted proposal gets a resolution's number");
        }
        proposal.resolution = numbered.symbol();
        proposal.ballots.touch(proposal.decidedBy(), seq);
        return Effect.APPLIED;
    }

    private Effect deliver(StatementDelivered statement, long seq, Moment at) {
        Effect.Refused not = explanations.refusalOf(statement);
        if (not != null) {
            return not;
        }
        Effect.Refused full = Delivered.refusalBeside(proposal.statements.size());
        if (full != null) {
            return full;
        }
        proposal.statements.add(new Delivered(seq, at, statement));
        return Effect.APPLIED;
    }
}
