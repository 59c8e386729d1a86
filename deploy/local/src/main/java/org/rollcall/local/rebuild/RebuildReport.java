package org.rollcall.local.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.stream.StreamSupport;
import org.rollcall.local.screen.Amount;
import org.rollcall.local.screen.Screen;

/**
 * What a rebuild came to, in words: which generation serves, and the hashes of what counts in both.
 *
 * @param document of a rebuild that is not under way
 */
public record RebuildReport(JsonNode document) {
    private static final int SHOWN = 20;

    /** True when the new generation serves. */
    public boolean isSwitched() {
        return is("SWITCHED");
    }

    /** True when it waits to be confirmed or abandoned. */
    public boolean isDifferent() {
        return is("DIFFERENT");
    }

    /** True when it was given up by somebody. */
    public boolean isAbandoned() {
        return is("ABANDONED");
    }

    private boolean is(String state) {
        return document.path("state").asText().equals(state);
    }

    /** All of it. */
    public void print(Screen screen) {
        screen.line(screen.strong(heading()));
        if (document.path("hashNew").isTextual()) {
            hashes(screen);
        }
        differences(screen);
    }

    private String heading() {
        return switch (document.path("state").asText()) {
            case "SWITCHED" ->
                "Rebuilt: generation " + text("generation") + " serves instead of " + text("from") + ", "
                        + Amount.of(document.path("records")) + " records" + time() + ".";
            case "DIFFERENT" -> "The rebuilt projection is not the one that serves; nothing was switched.";
            case "ABANDONED" -> "The rebuild was abandoned; generation " + text("from") + " goes on serving.";
            case "NONE" -> "There is no rebuild: none was begun since tally-service was started.";
            default ->
                "The rebuild failed: "
                        + document.path("failure").asText("no reason was given").replaceFirst("\\.$", "")
                        + ". What served before goes on serving.";
        };
    }

    private String time() {
        try {
            Duration took = Duration.between(Instant.parse(text("startedAt")), Instant.parse(text("endedAt")));
            return " in " + Amount.time(Math.max(1, took.toSeconds()));
        } catch (DateTimeParseException unknown) {
            return "";
        }
    }

    private void hashes(Screen screen) {
        boolean equal = text("hashServing").equals(text("hashNew"));
        screen.line("  hash of what counts  " + text("hashServing") + "  as it served");
        screen.line("                       " + text("hashNew") + "  rebuilt, " + (equal ? "equal" : "NOT equal"));
        screen.line("  " + Amount.of(document.path("ballotsCompared").asLong(), "ballot", "ballots") + " compared, "
                + Amount.of(document.path("ballotsDifferent")) + " different");
    }

    private void differences(Screen screen) {
        JsonNode all = document.path("differences");
        StreamSupport.stream(all.spliterator(), false)
                .limit(SHOWN)
                .forEach(one -> screen.line("  " + one.path("ballot").asText() + ": "
                        + one.path("what").asText()));
        long total = Math.max(document.path("ballotsDifferent").asLong(), all.size());
        if (all.size() > 0 && total > SHOWN) {
            screen.line("  and " + Amount.of(total - SHOWN) + " more; see -o json");
        }
    }

    private String text(String field) {
        return document.path(field).asText("").replaceFirst("^null$", "");
    }
}
