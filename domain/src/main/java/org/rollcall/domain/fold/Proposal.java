package org.rollcall.domain.fold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
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
import org.rollcall.domain.roll.Votes;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.rule.Verdict;

/**
 * A draft and every ballot on it: what has been said and done so far, and the rules of what may come next.
 *
 * <p>A proposal has no outcome until a ballot on the whole of it is closed or it is adopted without a vote. One ballot is open
 * at a time (General Assembly rule 88: voting is not interrupted).
 */
public final class Proposal implements StreamState {

    private final StreamId id;
    private final CommandLog commands;
    private final List<String> sponsors = new ArrayList<>();
    private final TreeMap<Integer, Ballot> ballots = new TreeMap<>();
    private final Map<Long, BallotId> openings = new HashMap<>();
    private ProposalSubmitted submission;
    private Moment submittedAt;
    private MajorityDetermined majority;
    private Outcome outcome;
    private String resolution;
    private BallotId decidedBy;

    Proposal(StreamId id, CommandLog commands) {
        this.id = id;
        this.commands = commands;
    }

    @Override
    public Effect take(Envelope envelope, long seq, Moment at) {
        return switch (envelope.event()) {
            case ProposalEvent event -> take(event, seq, at);
            case AssemblyEvent event -> Effect.refused(Refusal.WRONG_STREAM, "this stream is a proposal's");
        };
    }

    private Effect take(ProposalEvent event, long seq, Moment at) {
        if (submission == null && !(event instanceof ProposalSubmitted)) {
            return Effect.refused(Refusal.NO_SUCH_PROPOSAL, "no proposal " + id + " was submitted before this");
        }
        return switch (event) {
            case ProposalSubmitted submitted -> submit(submitted, at);
            case SponsorJoined joined -> join(joined);
            case MajorityDetermined determined -> determine(determined);
            case BallotOpened opened -> open(opened, seq, at);
            case VoteCast vote -> cast(vote, seq);
            case BallotClosed closed -> close(closed, seq, at);
            case BallotVoided voided -> voidBallot(voided, seq, at);
            case ResultAnnounced announced -> announce(announced, seq);
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

    private Effect join(SponsorJoined joined) {
        if (joined.amendment() == null && sponsors.contains(joined.sponsor())) {
            return Effect.refused(Refusal.ALREADY_SPONSOR, joined.sponsor() + " is a sponsor already");
        }
        sponsors.add(joined.sponsor());
        return Effect.APPLIED;
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
        Effect.Refused not = refusalOfNewBusiness();
        if (not != null) {
            return not;
        }
        if (!opened.ballot().stream().equals(id)) {
            return Effect.refused(Refusal.WRONG_STREAM, opened.ballot() + " belongs to another proposal");
        }
        if (ballots.containsKey(opened.ballot().number())) {
            return Effect.refused(
                    Refusal.BALLOT_TAKEN, opened.ballot() + " exists; the next free number is " + nextNumber());
        }
        not = refusalOfRule(opened);
        if (not != null) {
            return not;
        }
        var votes = new Votes(opened.roll());
        openings.put(seq, opened.ballot());
        return touch(new Ballot.Open(opened, votes, at, seq));
    }

    /** A cast vote needs a rule; the record of a past one may lack it. */
    private Effect.Refused refusalOfRule(BallotOpened opened) {
        boolean imported = submission.provenance().kind() == Provenance.Kind.IMPORTED;
        if (opened.rule() == null) {
            return imported
                    ? null
                    : Effect.refused(
                            Refusal.MAJORITY_NOT_DETERMINED,
                            "no majority was determined; determine it, then open the ballot");
        }
        if (majority == null || !Objects.equals(majority.rule(), opened.rule())) {
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
        Optional<Ballot.Open> open = openBallot();
        return open.isEmpty()
                ? null
                : Effect.refused(
                        Refusal.BALLOT_OPEN,
                        "ballot " + open.get().id() + " is open; close it or declare it void first");
    }

    private Effect cast(VoteCast vote, long seq) {
        Ballot ballot = ballots.get(vote.ballot().number());
        if (!(ballot instanceof Ballot.Open open)) {
            return notOpen(vote.ballot(), ballot);
        }
        var place = open.terms().roll().placeOf(vote.member());
        if (place.isEmpty()) {
            return Effect.refused(Refusal.NOT_ON_ROLL, vote.member() + " is not on the roll of " + open.id());
        }
        String bar = open.terms().roll().barOf(vote.member());
        if (bar != null) {
            return Effect.refused(Refusal.NOT_ENTITLED, vote.member() + " may not vote: " + bar);
        }
        return count(vote, open, place.getAsInt(), seq);
    }

    private Effect count(VoteCast vote, Ballot.Open open, int place, long seq) {
        if (vote.replaces() != null
                && !commands.stands(vote.replaces(), open.votes().seqAt(place))) {
            return Effect.refused(
                    Refusal.STALE_CHANGE,
                    "the vote that it replaces, " + vote.replaces() + ", is not " + vote.member() + "'s vote any more");
        }
        var previous = open.votes().put(place, vote.choice(), seq);
        touch(open.at(seq));
        return previous == null ? Effect.APPLIED : new Effect.Replaced(previous);
    }

    private Effect close(BallotClosed closed, long seq, Moment at) {
        Ballot ballot = ballots.get(closed.ballot().number());
        if (!(ballot instanceof Ballot.Open open)) {
            return notOpen(closed.ballot(), ballot);
        }
        var terms = open.terms();
        var verdict = terms.rule() == null
                ? Verdict.withoutRule(true)
                : terms.rule().decide(Ballot.count(terms, open.votes()));
        if (terms.subject().decidesProposal()) {
            outcome = verdict.outcome();
            decidedBy = terms.ballot();
        }
        return touch(new Ballot.Closed(terms, open.votes(), open.openedAt(), at, verdict, null, seq));
    }

    private Effect voidBallot(BallotVoided voided, long seq, Moment at) {
        Ballot ballot = ballots.get(voided.ballot().number());
        if (!(ballot instanceof Ballot.Open open)) {
            return notOpen(voided.ballot(), ballot);
        }
        return touch(new Ballot.Voided(open.terms(), open.votes(), open.openedAt(), at, voided.reason(), seq));
    }

    private Effect announce(ResultAnnounced announced, long seq) {
        Ballot ballot = ballots.get(announced.ballot().number());
        if (!(ballot instanceof Ballot.Closed closed)) {
            return notClosed(announced.ballot(), ballot);
        }
        return touch(closed.announcedAs(announced, seq));
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
        return Effect.APPLIED;
    }

    /** The verdict repeated: it must be the ballot's own, or, where no rule is known, it is the outcome as recorded. */
    private Effect confirm(BallotId id, Figures figures, Outcome said, long seq) {
        Ballot ballot = ballots.get(id.number());
        if (!(ballot instanceof Ballot.Closed closed)) {
            return notClosed(id, ballot);
        }
        boolean countDiffers =
                figures != null && figures.differsFrom(closed.votes().tally());
        Outcome decided = closed.verdict().outcome();
        boolean asRecorded = closed.terms().rule() == null && decided == Outcome.UNKNOWN;
        if (countDiffers || (decided != said && !asRecorded)) {
            return Effect.refused(
                    Refusal.CONTRADICTS_VERDICT,
                    "the verdict on " + id + " is " + closed.verdict().words());
        }
        if (asRecorded) {
            outcome = closed.terms().subject().decidesProposal() ? said : outcome;
            touch(closed.decidedAs(closed.verdict().asRecorded(said), seq));
        }
        return Effect.APPLIED;
    }

    private Effect number(ResolutionNumbered numbered, long seq) {
        if (outcome != Outcome.ADOPTED) {
            return Effect.refused(Refusal.PROPOSAL_NOT_ADOPTED, "only an adopted proposal gets a resolution's number");
        }
        resolution = numbered.symbol();
        if (decidedBy != null && ballots.get(decidedBy.number()) instanceof Ballot.Closed closed) {
            touch(closed.announcedAs(closed.announced(), seq));
        }
        return Effect.APPLIED;
    }

    private Effect touch(Ballot ballot) {
        ballots.put(ballot.id().number(), ballot);
        return Effect.APPLIED;
    }

    private static Effect notOpen(BallotId id, Ballot ballot) {
        return ballot == null
                ? noSuch(id)
                : Effect.refused(Refusal.BALLOT_NOT_OPEN, "ballot " + id + " is " + ballot.state());
    }

    private static Effect notClosed(BallotId id, Ballot ballot) {
        return ballot == null
                ? noSuch(id)
                : Effect.refused(Refusal.BALLOT_NOT_CLOSED, "ballot " + id + " is " + ballot.state() + ", not closed");
    }

    private static Effect noSuch(BallotId id) {
        return Effect.refused(Refusal.NO_SUCH_BALLOT, "no ballot " + id + " was opened before this");
    }

    /** The first free number for a ballot. */
    public int nextNumber() {
        return ballots.isEmpty() ? 1 : ballots.lastKey() + 1;
    }

    public Optional<Ballot.Open> openBallot() {
        return ballots.values().stream()
                .filter(Ballot.Open.class::isInstance)
                .map(Ballot.Open.class::cast)
                .findFirst();
    }

    public Optional<Ballot> ballot(BallotId ballot) {
        return ballot.stream().equals(id) ? Optional.ofNullable(ballots.get(ballot.number())) : Optional.empty();
    }

    /** The ballot that the event at that place of the stream opened, or {@code null}. */
    public BallotId ballotOpenedAt(long seq) {
        return openings.get(seq);
    }

    /** In order of their numbers. */
    public Collection<Ballot> ballots() {
        return Collections.unmodifiableCollection(ballots.values());
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

    public List<String> sponsors() {
        return Collections.unmodifiableList(sponsors);
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
