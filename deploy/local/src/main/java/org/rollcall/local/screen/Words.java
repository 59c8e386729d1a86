package org.rollcall.local.screen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rollcall.local.client.BallotState;

/** A ballot in the words of the record: in favour, against, abstaining, not voting. */
public final class Words {
    private Words() {}

    /** The totals. Until the gavel nobody is "not voting"; a figure that nobody reported is not known, never 0. */
    public static String tally(BallotState ballot) {
        return "%s in favour · %s against · %s abstaining · %s %s"
                .formatted(
                        ballot.figure("yes"),
                        ballot.figure("no"),
                        ballot.figure("abstain"),
                        ballot.figure("pending"),
                        ballot.isOpen() ? "not yet voted" : "not voting");
    }

    /** What is voted on, where that is not the draft itself; else empty. */
    public static String stage(BallotState ballot) {
        JsonNode subject = ballot.document().path("subject");
        String of = subject.path("of").asText("");
        return switch (subject.path("kind").asText("")) {
            case "AS_AMENDED" -> "the draft as amended";
            case "AMENDMENT" -> amendment(of) + ", not the draft";
            case "PART" -> "part " + of + ", voted on separately";
            case "MOTION" -> motion(ballot, of);
            default -> "";
        };
    }

    /** One without a symbol is called what it is called: "the oral amendment of …". */
    private static String amendment(String name) {
        return name.toLowerCase(Locale.ROOT).contains("amendment") ? name : "amendment " + name;
    }

    private static String motion(BallotState ballot, String name) {
        String words = ballot.document().path("motion").path("words").asText("").replace("null", "");
        String against = ballot.document().path("mirrored").asBoolean() ? "; a vote against carries it" : "";
        return "motion " + name + (words.isEmpty() ? "" : ": " + words) + against;
    }

    /** Each condition of the rule with its figures, and whether it is met. */
    public static List<String> findings(BallotState ballot) {
        List<String> lines = new ArrayList<>();
        for (JsonNode finding : ballot.document().path("verdict").path("findings")) {
            lines.add((finding.path("met").asBoolean() ? "✓ " : "✕ ")
                    + finding.path("words").asText()
                    + more(finding, ballot.isOpen()));
        }
        return lines;
    }

    private static String more(JsonNode finding, boolean open) {
        long more = finding.path("moreNeeded").asLong();
        if (finding.path("met").asBoolean() || more == 0) {
            return "";
        }
        return open
                ? " (" + more + " more in favour needed if nobody else votes no)"
                : " (" + more + " more in favour were needed, had nobody else voted no)";
    }

    /** Where the votes come from; never left out, so that nothing invented can pass for a record. */
    public static String provenance(JsonNode document) {
        JsonNode provenance = document.path("provenance");
        List<String> words = new ArrayList<>();
        words.add(provenance.path("kind").asText("UNKNOWN"));
        switch (provenance.path("roll").asText("")) {
            case "OFFICIAL" -> words.add("official roll");
            case "INVENTED" -> words.add("invented roll");
            default -> {} // live and test votes are what they are
        }
        switch (provenance.path("timing").asText("")) {
            case "RECORDED" -> words.add("recorded timing");
            case "INVENTED" -> words.add("invented timing");
            default -> {} // as above
        }
        if (provenance.path("record").isTextual()) {
            words.add(provenance.path("source").asText() + " "
                    + provenance.path("record").asText());
        }
        return String.join(", ", words);
    }

    /** That this is no live vote, and what of it was never recorded. */
    public static String replay(JsonNode document) {
        return document.path("provenance").path("timing").asText("").equals("RECORDED")
                ? "replay at the recorded pace"
                : "replay; order and timing invented";
    }

    /** Symbol and title. */
    public static String heading(BallotState ballot) {
        String title = ballot.text("title");
        return title.isEmpty() ? ballot.text("symbol") : ballot.text("symbol") + " · " + title;
    }

    /** State, totals, and once decided the verdict with its reason. */
    public static String line(BallotState ballot) {
        String verdict = ballot.verdictWords();
        String words = state(ballot) + "  " + tally(ballot);
        return ballot.isOpen() || verdict.isEmpty() ? words : words + "  →  " + verdict;
    }

    private static String state(BallotState ballot) {
        String reason = ballot.text("voidReason");
        return reason.isEmpty() ? ballot.state() : ballot.state() + " (" + reason + ")";
    }

    /** "votes in favour", for one member. */
    public static String choice(String choice) {
        return switch (choice) {
            case "YES" -> "in favour";
            case "NO" -> "against";
            default -> "abstaining";
        };
    }

    /** Where a member stood in a vote. */
    public static String place(String reading) {
        return switch (reading) {
            case "YES" -> "in favour";
            case "NO" -> "against";
            case "ABSTAIN" -> "abstaining";
            case "NOT_VOTING" -> "not voting";
            case "MAY_NOT_VOTE" -> "may not vote";
            case "NOT_A_MEMBER" -> "not a member";
            default -> reading;
        };
    }
}
