package org.rollcall.query.document;

import java.util.List;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.rule.Verdict;
import org.rollcall.query.count.TallyFigures;
import org.rollcall.query.count.VoteLine;

/**
 * The seal of a ballot whose votes show only once it is closed, and the one filter that every answer, stream, replay and
 * export passes. Under the seal only "voted" and "not yet voted" are left: no choice, no figure that a choice could be
 * worked out from, no verdict, and nothing that was said beside the count. A ballot declared void was never closed, so it
 * stays sealed.
 *
 * <p>That a member pressed again can be seen, from the position of its vote and from the list of records; whether the vote
 * changed cannot, because neither choice is shown.
 *
 * <p>The log itself is not secret: whoever may read the broker sees the choices.
 */
public enum Sealing {
    SHUT,
    OPEN;

    /** The seal on a ballot in that state; a result without a roll ({@code visibility} is {@code null}) has none. */
    public static Sealing of(Visibility visibility, String state) {
        boolean counted = "CLOSED".equals(state) || "ANNOUNCED".equals(state);
        return visibility == Visibility.SEALED && !counted ? SHUT : OPEN;
    }

    /** Whether its votes were under a seal before and are not any more: a reader then needs all of them. */
    static boolean openedUp(BallotDocument ballot) {
        return ballot.visibility() == Visibility.SEALED && of(ballot.visibility(), ballot.state()) == OPEN;
    }

    public static BallotDocument show(BallotDocument ballot) {
        Sealing seal = of(ballot.visibility(), ballot.state());
        return seal == OPEN ? ballot : ballot.sealed(seal.verdict(ballot.verdict()), seal.lines(ballot.votes()));
    }

    public static BallotDelta show(BallotDelta delta, Visibility visibility) {
        Sealing seal = of(visibility, delta.state());
        return seal == OPEN ? delta : delta.sealed(seal.verdict(delta.verdict()), seal.lines(delta.votes()));
    }

    public TallyFigures figures(TallyFigures tally) {
        return this == OPEN ? tally : tally.sealed();
    }

    public Verdict verdict(Verdict verdict) {
        boolean telling = this == SHUT && verdict != null && !verdict.findings().isEmpty();
        return telling ? null : verdict;
    }

    public List<VoteLine> lines(List<VoteLine> votes) {
        return this == OPEN || votes == null
                ? votes
                : votes.stream().map(this::line).toList();
    }

    public VoteLine line(VoteLine vote) {
        return this == OPEN ? vote : vote.sealed();
    }

    public Choice choice(Choice choice) {
        return this == OPEN ? choice : null;
    }
}
