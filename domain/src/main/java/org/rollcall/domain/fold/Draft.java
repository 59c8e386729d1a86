package org.rollcall.domain.fold;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.rollcall.domain.amendment.TextHistory;
import org.rollcall.domain.amendment.TextHistory.Change;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.ProposalEvent.ProposalRevised;
import org.rollcall.domain.event.ProposalEvent.ProposalSubmitted;
import org.rollcall.domain.event.ProposalEvent.SponsorJoined;
import org.rollcall.domain.event.ProposalEvent.SponsorWithdrew;

/** The document: what was submitted, by whom, and how its text became what it is. */
final class Draft {

    /** More than any text has seen; bounds on what is read again with every change of the proposal. */
    private static final int MOST_REVISIONS = 200;

    private static final int MOST_SPONSORS = 2_000;

    private final Set<SponsorJoined> joined = new LinkedHashSet<>();
    private final TextHistory text = new TextHistory();
    private ProposalSubmitted submission;
    private Moment submittedAt;
    private String symbol;
    private String title;

    Effect submit(ProposalSubmitted submitted, long seq, Moment at) {
        if (submission != null) {
            return Effect.refused(Refusal.ALREADY_SUBMITTED, submission.symbol() + " was submitted before this");
        }
        submission = submitted;
        submittedAt = at;
        symbol = submitted.symbol();
        title = submitted.title();
        text.add(seq, at, Change.SUBMITTED, symbol, null);
        return Effect.APPLIED;
    }

    Effect revise(ProposalRevised revised, long seq, Moment at) {
        if (text.steps().size() > MOST_REVISIONS) {
            return Effect.refused(Refusal.TOO_MANY, "a draft is revised at most " + MOST_REVISIONS + " times");
        }
        symbol = revised.symbol();
        title = revised.title() == null ? title : revised.title();
        text.add(seq, at, Change.REVISED, symbol, revised.changes());
        return Effect.APPLIED;
    }

    /** Sponsors of an amendment are not sponsors of the draft. */
    Effect join(SponsorJoined sponsor) {
        if (joined.size() >= MOST_SPONSORS) {
            return Effect.refused(Refusal.TOO_MANY, "a proposal has at most " + MOST_SPONSORS + " sponsors");
        }
        return joined.add(sponsor)
                ? Effect.APPLIED
                : Effect.refused(Refusal.ALREADY_SPONSOR, sponsor.sponsor() + " is a sponsor already");
    }

    Effect leave(SponsorWithdrew sponsor) {
        return joined.remove(new SponsorJoined(sponsor.sponsor(), sponsor.amendment()))
                ? Effect.APPLIED
                : Effect.refused(Refusal.NOT_A_SPONSOR, sponsor.sponsor() + " is not among the sponsors");
    }

    /** In the order in which they joined; of the draft itself where {@code amendment} is {@code null}. */
    List<String> sponsorsOf(String amendment) {
        return joined.stream()
                .filter(sponsor -> Objects.equals(sponsor.amendment(), amendment))
                .map(SponsorJoined::sponsor)
                .toList();
    }

    ProposalSubmitted submission() {
        return submission;
    }

    Moment submittedAt() {
        return submittedAt;
    }

    String symbol() {
        return symbol;
    }

    String title() {
        return title;
    }

    TextHistory text() {
        return text;
    }
}
