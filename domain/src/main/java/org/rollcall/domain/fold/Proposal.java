package org.rollcall.domain.fold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rollcall.domain.amendment.Amendment;
import org.rollcall.domain.amendment.Amendments;
import org.rollcall.domain.amendment.PartState;
import org.rollcall.domain.amendment.Parts;
import org.rollcall.domain.amendment.TextHistory.TextStep;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.ballot.Ballots;
import org.rollcall.domain.effect.CommandLog;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.AmendmentEvent.AmendmentsRanked;
import org.rollcall.domain.event.AssemblyEvent;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.MeetingEvent;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.ProposalEvent;
import org.rollcall.domain.event.ProposalEvent.MajorityDetermined;
import org.rollcall.domain.event.ProposalEvent.ProposalSubmitted;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.motion.Motion;
import org.rollcall.domain.motion.Motions;
import org.rollcall.domain.rule.Outcome;

/**
 * A draft with its amendments, motions and every ballot on them: what has been said and done so far. {@link ProposalRules} says
 * of each event what it does.
 *
 * <p>A proposal has no outcome until a ballot on the whole of it is closed, it is adopted without a vote, or it is withdrawn or
 * not acted on. One ballot is open at a time (General Assembly rule 88: voting is not interrupted).
 */
public final class Proposal implements StreamState {

    final Draft draft = new Draft();
    final Amendments amendments = new Amendments();
    final Parts parts = new Parts();
    final Motions motions = new Motions();
    final Ballots ballots;
    final Proceedings proceedings;
    final List<Determined> majorities = new ArrayList<>();
    final List<Delivered> statements = new ArrayList<>();

    Outcome outcome;
    String resolution;

    /** The latest ballot on the whole of it, or {@code null} where no ballot decided. */
    BallotId decidedBy;

    private final StreamId id;
    private final ProposalRules rules;

    Proposal(StreamId id, CommandLog commands) {
        this.id = id;
        this.ballots = new Ballots(id, commands);
        this.proceedings = new Proceedings(amendments, parts, motions, ballots, draft.text());
        this.rules = new ProposalRules(this);
    }

    @Override
    public Effect take(Envelope envelope, long seq, Moment at) {
        return switch (envelope.event()) {
            case ProposalEvent event when id.kind() == StreamId.Kind.PROPOSAL -> rules.take(event, seq, at);
            case ProposalEvent event -> Effect.refused(Refusal.WRONG_STREAM, "this stream is no proposal's");
            case AssemblyEvent event -> Effect.refused(Refusal.WRONG_STREAM, "this stream is no assembly's");
            case MeetingEvent event -> Effect.refused(Refusal.WRONG_STREAM, "this stream is no meeting's");
        };
    }

    /** The first free number for a ballot. */
    public int nextNumber() {
        return ballots.nextNumber();
    }

    /** What is put next: a pending motion, an amendment, a part, then the proposal as it is by then. */
    public Subject next() {
        return proceedings.next();
    }

    public Optional<Ballot.Open> openBallot() {
        return ballots.openBallot();
    }

    public Optional<Ballot> ballot(BallotId ballot) {
        return Optional.ofNullable(ballots.find(ballot));
    }

    /** The ballot that the event at that place of the stream opened or reported, or {@code null}. */
    public BallotId ballotOpenedAt(long seq) {
        return ballots.openedAt(seq);
    }

    /** In order of their numbers. */
    public Collection<Ballot> ballots() {
        return ballots.all();
    }

    /** In the order in which they are put, or were. */
    public List<Amendment> amendments() {
        return amendments.all();
    }

    /** The presiding officer's order of the amendments, or {@code null} where it is that of submission. */
    public AmendmentsRanked ranking() {
        return amendments.ranking();
    }

    /** The parts that are voted on separately; empty unless the text was divided. */
    public List<PartState> parts() {
        return parts.all();
    }

    /** In the order in which they were moved. */
    public List<Motion> motions() {
        return motions.all();
    }

    /** The motion that the event at that place of the stream moved, or {@code null}. */
    public String motionMovedAt(long seq) {
        return motions.movedAt(seq);
    }

    /** A name for the next motion. */
    public String nextMotion() {
        return motions.nextName();
    }

    /** How the text became what it is. */
    public List<TextStep> text() {
        return draft.text().steps();
    }

    /** Whether the body changed the text. */
    public boolean amended() {
        return draft.text().amended();
    }

    public List<Delivered> statements() {
        return List.copyOf(statements);
    }

    public StreamId id() {
        return id;
    }

    /** What was submitted, or {@code null} where nothing readable was. */
    public ProposalSubmitted submission() {
        return draft.submission();
    }

    /** Whether it is the record of a past vote. */
    boolean imported() {
        return submission().provenance().kind() == Provenance.Kind.IMPORTED;
    }

    public Moment submittedAt() {
        return draft.submittedAt();
    }

    /** The symbol of the text that is before the body: the latest revision's. */
    public String symbol() {
        return draft.symbol();
    }

    public String title() {
        return draft.title();
    }

    /** The sponsors of the draft itself, in the order in which they joined. */
    public List<String> sponsors() {
        return draft.sponsorsOf(null);
    }

    /** The determination that holds, or {@code null}. */
    public MajorityDetermined majority() {
        return majorities.isEmpty() || majorities.getLast().overruled()
                ? null
                : majorities.getLast().event();
    }

    /** Every determination, in order. */
    public List<Determined> majorities() {
        return List.copyOf(majorities);
    }

    /** Whether it is not before the body any more; an equal division and an unrecorded outcome leave it there. */
    public boolean decided() {
        return outcome != null && outcome != Outcome.TIED && outcome != Outcome.UNKNOWN;
    }

    /** {@code null} until something is decided. */
    public Outcome outcome() {
        return outcome;
    }

    /** The latest ballot on the whole of it, or {@code null} where no ballot decided. */
    public BallotId decidedBy() {
        return decidedBy;
    }

    /** The adopted text's symbol, or {@code null}. */
    public String resolution() {
        return resolution;
    }
}
