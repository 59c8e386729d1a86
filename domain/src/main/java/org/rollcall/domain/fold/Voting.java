package org.rollcall.domain.fold;

import java.util.List;
import org.rollcall.domain.amendment.TextHistory.Change;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.MotionEvent;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.WordEvent.TallyReported;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;

/** The votes on a proposal: what may be put to the vote when, and what follows once it is decided. */
final class Voting {

    private final Proposal proposal;

    Voting(Proposal proposal) {
        this.proposal = proposal;
    }

    Effect open(BallotOpened opened, long seq, Moment at) {
        Effect.Refused not = refusalOf(opened);
        if (not != null) {
            return not;
        }
        divideAsRecorded(opened.subject());
        return proposal.ballots.open(opened, proposal.proceedings.mirrored(opened.subject()), seq, at);
    }

    private Effect.Refused refusalOf(BallotOpened opened) {
        Effect.Refused put = refusalToPut(opened.ballot(), opened.subject());
        if (put != null) {
            return put;
        }
        Effect.Refused rule = refusalOfRule(opened.subject(), opened.rule());
        return rule != null || opened.rule() == null ? rule : refusalOnRoll(opened);
    }

    /** A rule that could never be met on this roll decides nothing; a veto needs its holder. */
    private static Effect.Refused refusalOnRoll(BallotOpened opened) {
        String obstacle = opened.rule().obstacleOn(opened.roll());
        if (obstacle != null) {
            return Effect.refused(Refusal.RULE_IMPOSSIBLE, obstacle);
        }
        return opened.rule().vetoHolders().stream()
                .filter(holder -> opened.roll().placeOf(holder).isEmpty())
                .findFirst()
                .map(holder -> Effect.refused(
                        Refusal.VETO_HOLDER_NOT_ON_ROLL,
                        holder + " holds a veto under " + opened.rule().name() + " and is not on the roll"))
                .orElse(null);
    }

    /** A result without a roll takes the place of a ballot, under the same conditions. */
    Effect report(TallyReported report, long seq, Moment at) {
        Effect.Refused not = refusalToPut(report.ballot(), report.subject());
        if (not != null) {
            return not;
        }
        divideAsRecorded(report.subject());
        Effect effect = proposal.ballots.report(report, proposal.proceedings.mirrored(report.subject()), seq, at);
        follow(report.ballot(), seq, at);
        return effect;
    }

    private Effect.Refused refusalToPut(BallotId ballot, Subject subject) {
        Effect.Refused business = reconsiders(subject) ? proposal.ballots.refusalWhileOpen() : refusalOfNewBusiness();
        if (business != null) {
            return business;
        }
        Effect.Refused taken = proposal.ballots.refusalOf(ballot);
        return taken != null || dividedByRecord(subject) ? taken : proposal.proceedings.refusalToPut(subject);
    }

    /** A record of the vote on a part says that the text was divided, though not by whose motion. */
    private boolean dividedByRecord(Subject subject) {
        return proposal.imported() && subject.kind() == Subject.Kind.PART && !proposal.parts.knows(subject.of());
    }

    private void divideAsRecorded(Subject subject) {
        if (dividedByRecord(subject)) {
            proposal.parts.divide(List.of(new MotionEvent.Part(subject.of(), null, false)), false);
        }
    }

    private boolean reconsiders(Subject subject) {
        return subject.kind() == Subject.Kind.MOTION
                && proposal.motions
                        .find(subject.of())
                        .filter(motion -> motion.moved().kind() == MotionEvent.Kind.RECONSIDERATION)
                        .isPresent();
    }

    /**
     * A cast vote needs a rule; the record of a past one may lack it. Amendments and parts are decided by the majority of the
     * proposal (rule 84), motions by that which the procedure names.
     */
    private Effect.Refused refusalOfRule(Subject subject, MajorityRule rule) {
        if (rule == null) {
            return proposal.imported()
                    ? null
                    : Effect.refused(
                            Refusal.MAJORITY_NOT_DETERMINED,
                            "no majority was determined; determine it, then open the ballot");
        }
        boolean own = subject.kind() == Subject.Kind.MOTION;
        if (!own && (proposal.majority() == null || !proposal.majority().rule().equals(rule))) {
            return Effect.refused(
                    Refusal.MAJORITY_CHANGED,
                    "the majority determined for this proposal is not the ballot's; open it again");
        }
        return null;
    }

    Effect.Refused refusalOfNewBusiness() {
        Effect.Refused decided = refusalOnceDecided();
        return decided != null ? decided : proposal.ballots.refusalWhileOpen();
    }

    /** An equal division and an outcome that nobody recorded leave the proposal before the body. */
    Effect.Refused refusalOnceDecided() {
        return proposal.decided()
                ? Effect.refused(
                        Refusal.PROPOSAL_DECIDED,
                        "the proposal was decided: " + proposal.outcome().words())
                : null;
    }

    Effect.Refused refusalToAdoptWithoutVote() {
        Effect.Refused business = refusalOfNewBusiness();
        return business != null ? business : proposal.proceedings.refusalToPut(wholeAsItIs());
    }

    private Subject wholeAsItIs() {
        return proposal.amended() ? new Subject(Subject.Kind.AS_AMENDED, null) : Subject.whole();
    }

    Effect close(BallotClosed closed, long seq, Moment at) {
        Effect effect = proposal.ballots.close(closed, seq, at);
        if (effect.changedSomething()) {
            follow(closed.ballot(), seq, at);
        }
        return effect;
    }

    /**
     * The verdict on the proposal repeated, by the ballot on the whole of it or by the one that took its last operative part.
     */
    Effect confirmWhole(BallotId id, Figures figures, Outcome said, long seq, Moment at) {
        boolean about = proposal.ballot(id)
                .map(ballot -> ballot.subject().decidesProposal() || id.equals(proposal.decidedBy()))
                .orElse(true);
        return about
                ? confirm(id, figures, said, seq, at)
                : Effect.refused(Refusal.CONTRADICTS_VERDICT, "ballot " + id + " was not on the proposal");
    }

    /**
     * The verdict repeated. Where it records an outcome that no rule gave, what follows follows now; only the latest ballot on
     * the whole decides the proposal, also where its outcome is recorded later.
     */
    Effect confirm(BallotId id, Figures figures, Outcome said, long seq, Moment at) {
        Effect effect = proposal.ballots.confirm(id, figures, said, seq);
        boolean recorded = proposal.ballot(id).map(Ballot::seq).orElse(0L) == seq;
        boolean ofWhole = proposal.ballot(id)
                .map(ballot -> ballot.subject().decidesProposal())
                .orElse(false);
        if (recorded && (!ofWhole || id.equals(proposal.decidedBy()))) {
            follow(id, seq, at);
        }
        return effect;
    }

    private void follow(BallotId id, long seq, Moment at) {
        Ballot ballot = proposal.ballot(id).orElseThrow();
        decided(new Result(ballot.subject(), ballot.verdict().outcome(), id, seq, at));
    }

    /** Draws the consequences of a decision, with or without a ballot. */
    void decided(Result result) {
        switch (result.in(proposal.proceedings)) {
            case NOTHING -> {
                // It concerned an amendment, a part or a motion, and that is where it is kept.
            }
            case DECIDED -> end(result.outcome(), result.ballot(), result.seq());
            case REJECTED -> endUnlessDecided(Outcome.REJECTED, result);
            case NOT_ACTED_ON -> endUnlessDecided(Outcome.NOT_ACTED_ON, result);
            case MAJORITY_OVERRULED ->
                proposal.majorities.add(proposal.majorities.removeLast().overrule());
            case REOPENED -> reopen(result);
        }
    }

    /** What is recorded late of a part or a motion does not undo what was decided since. */
    private void endUnlessDecided(Outcome how, Result result) {
        if (!proposal.decided()) {
            end(how, how == Outcome.NOT_ACTED_ON ? null : result.ballot(), result.seq());
        }
    }

    /** Ends the proposal, and with it what was still to be put; an equal division ends nothing. */
    void end(Outcome how, BallotId ballot, long seq) {
        proposal.outcome = how;
        proposal.decidedBy = ballot;
        if (proposal.decided()) {
            proposal.amendments.dropAll("the proposal was " + how.words(), seq);
            proposal.motions.dropAll(seq);
        }
    }

    private void reopen(Result result) {
        proposal.outcome = null;
        proposal.decidedBy = null;
        proposal.resolution = null;
        proposal.amendments.reopen(result.seq());
        proposal.parts.reopen().forEach(part -> proposal.draft
                .text()
                .add(result.seq(), result.at(), Change.PART_RESTORED, part, null));
    }
}
