package org.rollcall.domain.fold;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollcall.domain.event.AssemblyEvent;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.ProposalEvent;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.BallotVoided;
import org.rollcall.domain.event.ProposalEvent.MajorityDetermined;
import org.rollcall.domain.event.ProposalEvent.ProposalAdopted;
import org.rollcall.domain.event.ProposalEvent.ProposalRejected;
import org.rollcall.domain.event.ProposalEvent.ProposalSubmitted;
import org.rollcall.domain.event.ProposalEvent.ResolutionNumbered;
import org.rollcall.domain.event.ProposalEvent.ResultAnnounced;
import org.rollcall.domain.event.ProposalEvent.SponsorJoined;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.rule.Outcome;

/**
 * A draft and every ballot on it: what has been said and done so far, and the rules of what may come next.
 *
 * <p>A proposal has no outcome until a ballot on the whole of it is closed or it is adopted without a vote. One ballot is open
 * at a time (General Assembly rule 88: voting is not interrupted).
 */
public final class Proposal implements StreamState {

    private final StreamId id;
    private final Ballots ballots;
    private final Set<SponsorJoined> joined = new LinkedHashSet<>();
    private ProposalSubmitted submission;
    private Moment submittedAt;
    private MajorityDetermined majority;
    private Outcome outcome;
    private String resolution;

    /** The latest ballot on the whole of it, or {@code null} where no ballot decided. */
    private BallotId decidedBy;

    Proposal(StreamId id, CommandLog commands) {
        this.id = id;
        this.ballots = new Ballots(id, commands);
    }

    @Override
    public Effect take(Envelope envelope, long seq, Moment at) {
        return switch (envelope.event()) {
            case ProposalEvent event when id.kind() == StreamId.Kind.PROPOSAL -> take(event, seq, at);
            case ProposalEvent event -> Effect.refused(Refusal.WRONG_STREAM, "this stream is no proposal's");
            case AssemblyEvent event -> Effect.refused(Refusal.WRONG_STREAM, "this stream is no assembly's");
        };
    }

    private Effect take(ProposalEvent event, long seq, Moment at) {
        if (submission == null && !(event instanceof ProposalSubmitted)) {
            return Effect.refused(Refusal.NO_SUCH_PROPOSAL, "no proposal " + id + " was submitted before this");
        }
        return switch (event) {
            case ProposalSubmitted submitted -> submit(submitted, at);
            case SponsorJoined sponsor -> join(sponsor);
            case MajorityDetermined determined -> determine(determined);
            case BallotOpened opened -> open(opened, seq, at);
            case VoteCast vote -> ballots.cast(vote, seq);
            case BallotClosed closed -> follow(closed.ballot(), seq, ballots.close(closed, seq, at));
            case BallotVoided voided -> ballots.declareVoid(voided, seq, at);
            case ResultAnnounced announced -> ballots.announce(announced, seq);
            case ProposalAdopted adopted -> adopt(adopted, seq);
            case ProposalRejected rejected -> confirm(rejected.ballot(), rejected.figures(), Outcome.REJECTED, seq);
            case ResolutionNumbered numbered -> number(numbered, seq);
        };
    }

    private Effect submit(ProposalSubmitted submitted, Moment at) {
        if (submission != null) {
            return Effect.refused(Refusal.ALREADY_SUBMITTED, submission.symbol() + " was submitted before this");
        }
        submission = submitted;
        submittedAt = at;
        return Effect.APPLIED;
    }

    /** Sponsors of an amendment are not sponsors of the draft. */
    private Effect join(SponsorJoined sponsor) {
        return joined.add(sponsor)
                ? Effect.APPLIED
                : Effect.refused(Refusal.ALREADY_SPONSOR, sponsor.sponsor() + " is a sponsor already");
    }

    private Effect determine(MajorityDetermined determined) {
        Effect.Refused not = refusalOfNewBusiness();
        if (not != null) {
            return not;
        }
        majority = determined;
        return Effect.APPLIED;
    }

    private Effect open(BallotOpened opened, long seq, Moment at) {
        Effect.Refused not = refusalOf(opened);
        return not != null ? not : ballots.open(opened, seq, at);
    }

    private Effect.Refused refusalOf(BallotOpened opened) {
        Effect.Refused business = refusalOfNewBusiness();
        if (business != null) {
            return business;
        }
        Effect.Refused taken = ballots.refusalOf(opened.ballot());
        return taken != null ? taken : refusalOfRule(opened);
    }

    /** A cast vote needs a rule; the record of a past one may lack it. */
    private Effect.Refused refusalOfRule(BallotOpened opened) {
        if (opened.rule() == null) {
            boolean imported = submission.provenance().kind() == Provenance.Kind.IMPORTED;
            return imported
                    ? null
                    : Effect.refused(
                            Refusal.MAJORITY_NOT_DETERMINED,
                            "no majority was determined; determine it, then open the ballot");
        }
        if (majority == null || !majority.rule().equals(opened.rule())) {
            return Effect.refused(
                    Refusal.MAJORITY_CHANGED,
                    "the majority determined for this proposal is not the ballot's; open it again");
        }
        return null;
    }

    private Effect.Refused refusalOfNewBusiness() {
        if (outcome != null && outcome != Outcome.TIED && outcome != Outcome.UNKNOWN) {
            return Effect.refused(Refusal.PROPOSAL_DECIDED, "the proposal was decided: " + outcome.words());
        }
        return ballots.refusalWhileOpen();
    }

    private Effect adopt(ProposalAdopted adopted, long seq) {
        if (adopted.ballot() != null) {
            return confirm(adopted.ballot(), adopted.figures(), Outcome.ADOPTED, seq);
        }
        Effect.Refused not = refusalOfNewBusiness();
        if (not != null) {
            return not;
        }
        outcome = Outcome.ADOPTED;
        decidedBy = null;
        return Effect.APPLIED;
    }

    /** Only the latest ballot on the whole of it decides the proposal, also where its outcome is recorded later. */
    private Effect confirm(BallotId ballot, Figures figures, Outcome said, long seq) {
        Effect effect = ballots.confirm(ballot, figures, said, seq);
        return ballot.equals(decidedBy) ? follow(ballot, seq, effect) : effect;
    }

    /** What was just decided of a ballot on the whole of it is decided of the proposal. */
    private Effect follow(BallotId id, long seq, Effect effect) {
        if (ballots.find(id) instanceof Ballot.Closed closed
                && closed.seq() == seq
                && closed.terms().subject().decidesProposal()) {
            outcome = closed.verdict().outcome();
            decidedBy = id;
        }
        return effect;
    }

    private Effect number(ResolutionNumbered numbered, long seq) {
        if (outcome != Outcome.ADOPTED) {
            return Effect.refused(Refusal.PROPOSAL_NOT_ADOPTED, "only an adopted proposal gets a resolution's number");
        }
        resolution = numbered.symbol();
        ballots.touch(decidedBy, seq);
        return Effect.APPLIED;
    }

    /** The first free number for a ballot. */
    public int nextNumber() {
        return ballots.nextNumber();
    }

    public Optional<Ballot.Open> openBallot() {
        return ballots.openBallot();
    }

    public Optional<Ballot> ballot(BallotId ballot) {
        return Optional.ofNullable(ballots.find(ballot));
    }

    /** The ballot that the event at that place of the stream opened, or {@code null}. */
    public BallotId ballotOpenedAt(long seq) {
        return ballots.openedAt(seq);
    }

    /** In order of their numbers. */
    public Collection<Ballot> ballots() {
        return ballots.all();
    }

    public StreamId id() {
        return id;
    }

    /** What was submitted, or {@code null} where nothing readable was. */
    public ProposalSubmitted submission() {
        return submission;
    }

    public Moment submittedAt() {
        return submittedAt;
    }

    /** The sponsors of the draft itself, in the order in which they joined. */
    public List<String> sponsors() {
        return joined.stream()
                .filter(sponsor -> sponsor.amendment() == null)
                .map(SponsorJoined::sponsor)
                .toList();
    }

    /** The latest determination, or {@code null}. */
    public MajorityDetermined majority() {
        return majority;
    }

    /** {@code null} until something is decided. */
    public Outcome outcome() {
        return outcome;
    }

    /** The adopted text's symbol, or {@code null}. */
    public String resolution() {
        return resolution;
    }
}
