package org.rollcall.query.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.Provenance.Timing;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.rule.Verdict;
import org.rollcall.query.count.VoteLine;
import org.rollcall.query.document.BallotDocument;

/** The words of a picture, in one place; those of the pages stand in lib/words.js. */
final class PictureWords {

    private PictureWords() {}

    /** "Simulated", "Imported": the door that the vote came in through. */
    static String kind(Provenance provenance) {
        return sentence(provenance.kind().name().toLowerCase(Locale.ROOT));
    }

    /** What in it is official or invented, and the record it is from. */
    static String origin(Provenance provenance) {
        String timing = provenance.timing() == Timing.RECORDED
                ? "timing recorded"
                : provenance.kind() == Provenance.Kind.IMPORTED ? "order and timing invented" : "timing invented";
        String record = provenance.record() == null ? null : "record " + provenance.record();
        return Stream.of(
                        provenance.roll().name().toLowerCase(Locale.ROOT) + " roll",
                        timing,
                        provenance.source(),
                        record)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** What was decided, or that nothing is: no outcome is said before the close. */
    static String decision(BallotDocument ballot) {
        return switch (ballot.state()) {
            case "OPEN" -> "Voting is open: nothing is decided before the close.";
            case "VOIDED" ->
                "This vote was voided and decides nothing"
                        + (ballot.voidReason() == null ? "." : ": " + ballot.voidReason());
            default -> verdict(ballot.verdict(), ballot.votes());
        };
    }

    private static String verdict(Verdict verdict, List<VoteLine> votes) {
        if (verdict == null || verdict.outcome() == null) {
            return "The vote is closed.";
        }
        List<MemberCode> named = verdict.findings().stream()
                .flatMap(finding -> finding.members().stream())
                .toList();
        return sentence(named(verdict.words(), named, votes));
    }

    /** The verdict speaks of members by their codes; people know them by their names. */
    private static String named(String words, List<MemberCode> codes, List<VoteLine> votes) {
        return Arrays.stream(words.split("\\b"))
                .map(word -> codes.stream().anyMatch(code -> code.value().equals(word)) ? name(word, votes) : word)
                .collect(Collectors.joining());
    }

    private static String name(String code, List<VoteLine> votes) {
        return votes.stream()
                .filter(vote -> vote.member().equals(code))
                .map(VoteLine::name)
                .findFirst()
                .orElse(code);
    }

    /** Which vote of the proceedings it was; {@code null} where it was simply on the draft. */
    static String stage(BallotDocument ballot) {
        String of = ballot.subject().of();
        return switch (ballot.subject().kind()) {
            case WHOLE -> null;
            case AS_AMENDED -> "The draft as amended";
            case AMENDMENT -> amendment(of) + ", not the draft";
            case PART -> "Part: " + of;
            case MOTION ->
                "Motion: "
                        + (ballot.motion() == null || ballot.motion().words() == null
                                ? of
                                : ballot.motion().words());
        };
    }

    /** One without a symbol goes by its name, "European amendment 1". */
    private static String amendment(String of) {
        return of.toLowerCase(Locale.ROOT).contains("amendment") ? sentence(of) : "Amendment " + of;
    }

    static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** What a member's vote alone does not say; {@code null} where it says all. */
    static String remark(VoteLine vote) {
        if (!vote.entitled()) {
            return "may not vote";
        }
        if (!vote.participates()) {
            return "did not participate";
        }
        return vote.changed() ? "changed" : null;
    }
}
