package org.rollcall.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.local.client.BallotState;

/** A ballot in the words of the record: in favour, against, abstaining, not voting. */
final class Words {
    private Words() {}

    /** The totals. Until the gavel nobody is "not voting". */
    static String tally(BallotState ballot) {
        return "%d in favour · %d against · %d abstaining · %d %s"
                .formatted(
                        ballot.count("yes"),
                        ballot.count("no"),
                        ballot.count("abstain"),
                        ballot.count("pending"),
                        ballot.isOpen() ? "not yet voted" : "not voting");
    }

    /** Where the votes come from; never left out, so that nothing invented can pass for a record. */
    static String provenance(JsonNode document) {
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

    /** Symbol and title. */
    static String heading(BallotState ballot) {
        String title = ballot.text("title");
        return title.isEmpty() ? ballot.text("symbol") : ballot.text("symbol") + " · " + title;
    }

    /** State, totals, and once decided the verdict with its reason. */
    static String line(BallotState ballot) {
        String verdict = ballot.verdictWords();
        String words = state(ballot) + "  " + tally(ballot);
        return ballot.isOpen() || verdict.isEmpty() ? words : words + "  →  " + verdict;
    }

    private static String state(BallotState ballot) {
        String reason = ballot.text("voidReason");
        return reason.isEmpty() ? ballot.state() : ballot.state() + " (" + reason + ")";
    }

    /** "votes in favour", for one member. */
    static String choice(String choice) {
        return switch (choice) {
            case "YES" -> "in favour";
            case "NO" -> "against";
            default -> "abstaining";
        };
    }
}
