package org.rollcall.ingest.history.append;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rollcall.domain.Text;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.ballot.Said;
import org.rollcall.domain.ballot.Words;
import org.rollcall.domain.event.Catalogue;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.ProposalEvent.ProposalSubmitted;
import org.rollcall.domain.event.WordEvent.FigureReported;
import org.rollcall.domain.event.WordEvent.RecordCorrected;
import org.rollcall.domain.event.WordEvent.Recorded;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.ingest.history.append.Plan.Planned;
import org.rollcall.ingest.history.format.RecordedRollCall;

/**
 * What an edition of a record reads otherwise than the log does by now, as corrections. The id of each says the how manieth of
 * its kind it is: after a crash in the middle only what still differs is sent, under the ids that were free; and an edition that
 * comes back after another is a correction again.
 */
final class Comparison {

    /** A correction holds a title's length on either side; lists are compared as far as that. */
    private static final int LONGEST_LIST = Text.LONGEST_TITLE / 2;

    private final RecordedRollCall recorded;
    private final String edition;
    private final Proposal proposal;
    private final Ballot.Closed ballot;
    private final List<Planned> corrections = new ArrayList<>();

    private Comparison(RecordedRollCall recorded, String edition, Proposal proposal, Ballot.Closed ballot) {
        this.recorded = recorded;
        this.edition = edition;
        this.proposal = proposal;
        this.ballot = ballot;
    }

    /** What is to be corrected; empty where both read the same. */
    static List<Planned> of(RecordedRollCall recorded, String edition, Proposal proposal, Ballot.Closed ballot) {
        var comparison = new Comparison(recorded, edition, proposal, ballot);
        comparison.members();
        comparison.fields();
        return comparison.corrections;
    }

    /** Whether the stream restates a record by hand, as the shipped roll calls do: its words are then its own. */
    static boolean restated(Proposal proposal) {
        return proposal.submission() != null && proposal.submission().catalogue() == null;
    }

    private void members() {
        Set<MemberCode> all = new LinkedHashSet<>(ballot.terms().roll().members());
        all.addAll(recorded.readings().keySet());
        ballot.said().corrected().stream()
                .map(corrected -> corrected.word().member())
                .filter(Objects::nonNull)
                .forEach(all::add);
        for (MemberCode member : all) {
            Recorded was = Words.reading(ballot, member);
            Recorded is = recorded.readings().containsKey(member)
                    ? Recorded.of(recorded.readings().get(member))
                    : Recorded.NOT_A_MEMBER;
            if (was != is) {
                add(
                        "choice." + member,
                        earlier(RecordCorrected.CHOICE, member),
                        RecordCorrected.ofMember(ballot.id(), member, was, is, edition));
            }
        }
    }

    private void fields() {
        field("date", ballot.openedAt().day().toString(), recorded.day().toString());
        field("resolution", proposal.resolution(), recorded.resolution());
        if (restated(proposal)) {
            return;
        }
        ProposalSubmitted said = proposal.submission();
        RecordedRollCall.Texts texts = recorded.texts();
        boolean named = !said.symbol().equals(proposal.resolution())
                && recorded.source().equals("undl");
        field("draft", named ? said.symbol() : null, recorded.draft());
        field("title", said.title(), texts.title());
        field("session", said.session(), texts.session());
        field("meeting", said.meeting(), texts.meeting());
        field("item", said.item(), texts.item());
        Catalogue was = said.catalogue();
        field("committeeReport", was.committeeReport(), texts.catalogue().committeeReport());
        field("note", was.note(), texts.catalogue().note());
        field("subjects", listed(was), listed(texts.catalogue()));
        figures().forEach((what, figures) -> field(what, figures[0], figures[1]));
    }

    private static String listed(Catalogue catalogue) {
        String all = String.join(" | ", catalogue.subjects());
        return all.isEmpty() ? null : all.substring(0, Math.min(all.length(), LONGEST_LIST));
    }

    /** The totals that the record states; one that it does not state contradicts nothing. */
    private Map<String, String[]> figures() {
        Figures was = ballot.said().reported().stream()
                .map(Said.Reported::word)
                .filter(word -> word.source().equals(recorded.citation()))
                .map(FigureReported::figures)
                .findFirst()
                .orElseGet(() -> Figures.of(ballot.votes().tally()));
        Figures is = recorded.claimed();
        Map<String, String[]> figures = new LinkedHashMap<>();
        put(figures, "yes", was.yes(), is.yes());
        put(figures, "no", was.no(), is.no());
        put(figures, "abstain", was.abstain(), is.abstain());
        put(figures, "notVoting", was.notVoting(), is.notVoting());
        return figures;
    }

    private static void put(Map<String, String[]> figures, String what, Long was, Long is) {
        if (was != null && is != null) {
            figures.put(what, new String[] {was.toString(), is.toString()});
        }
    }

    private void field(String what, String first, String is) {
        Optional<RecordCorrected> latest = ballot.said().correctionOf(what);
        String was = latest.isPresent() ? latest.get().to() : first;
        if (!Objects.equals(was, is)) {
            add(what, earlier(what, null), new RecordCorrected(ballot.id(), null, what, was, is, edition));
        }
    }

    private long earlier(String what, MemberCode member) {
        return ballot.said().corrected().stream()
                .map(Said.Corrected::word)
                .filter(word -> word.what().equals(what) && Objects.equals(word.member(), member))
                .count();
    }

    private void add(String what, long earlier, RecordCorrected correction) {
        corrections.add(new Planned(RecordEvents.id(recorded, what + ":" + (earlier + 1)), correction));
    }
}
