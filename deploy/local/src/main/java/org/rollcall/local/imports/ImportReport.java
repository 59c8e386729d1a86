package org.rollcall.local.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.rollcall.local.screen.Amount;
import org.rollcall.local.screen.Screen;

/**
 * What an import came to, in words: how many roll calls went in, which did not and why, and what is to be known of the
 * others.
 *
 * @param document of an import that is over
 */
public record ImportReport(JsonNode document) {
    /** More would push the figures off the screen; the service keeps the first thousand. */
    private static final int SHOWN = 20;

    /** True when every roll call of the file stands in the log. Totals that disagree do not make it less so. */
    public boolean isWhole() {
        return document.path("state").asText().equals("DONE")
                && document.path("refused").asLong() == 0
                && document.path("problemCount").asLong() == 0;
    }

    /** All of it. */
    public void print(Screen screen) {
        screen.line(screen.strong(heading()));
        if (document.path("rows").asLong() > 0) {
            figures(screen);
        }
        list(screen, "problems", total("problemCount", "problems"), "Left out, each whole:", ImportReport::problem);
        list(
                screen,
                "differences",
                total("differenceCount", "differences"),
                "Totals in the file that its own rows do not give; both are kept, the rows count:",
                ImportReport::difference);
        list(
                screen,
                "corrections",
                total("correctionCount", "corrections"),
                "Corrected since an earlier edition; the first reading is kept:",
                ImportReport::correction);
        list(screen, "notices", total("noticeCount", "notices"), "To be known:", ImportReport::notice);
    }

    private String heading() {
        String files = StreamSupport.stream(document.path("files").spliterator(), false)
                .map(file -> file.path("name").asText())
                .collect(Collectors.joining(" and "));
        return switch (document.path("state").asText()) {
            case "DONE" -> "Imported " + files + time() + ".";
            case "STOPPED" -> "Stopped: the import of " + files + "; what went in until then stays.";
            default ->
                "The import of " + files + " failed: "
                        + document.path("failure").asText("no reason was given").replaceFirst("\\.$", "")
                        + (document.path("rows").asLong() == 0
                                ? ". Nothing went in."
                                : ". What went in until then stays; the same command goes on from there.");
        };
    }

    private String time() {
        try {
            Instant begin = Instant.parse(document.path("startedAt").asText());
            Instant end = Instant.parse(document.path("endedAt").asText());
            return " in " + Amount.time(Math.max(1, Duration.between(begin, end).toSeconds()));
        } catch (DateTimeParseException unknown) {
            return "";
        }
    }

    private void figures(Screen screen) {
        screen.line("  " + Amount.of(document.path("rows")) + " rows, " + Amount.of(document.path("rollCallsRead"))
                + " roll calls");
        figure(screen, "applied", "new in the log");
        figure(screen, "duplicate", "there before, nothing changed");
        figure(screen, "corrected", "there before, with corrections added");
        figure(screen, "refused", "left out");
    }

    private void figure(Screen screen, String name, String words) {
        screen.line("  %9s  %s".formatted(Amount.of(document.path(name)), words));
    }

    private long size(String list) {
        return document.path(list).size();
    }

    private long total(String count, String list) {
        return Math.max(document.path(count).asLong(), size(list));
    }

    private void list(Screen screen, String name, long total, String heading, Function<JsonNode, String> words) {
        if (total == 0) {
            return;
        }
        screen.gap();
        screen.line(heading);
        StreamSupport.stream(document.path(name).spliterator(), false)
                .limit(SHOWN)
                .forEach(one -> screen.line("  " + words.apply(one)));
        if (total > SHOWN) {
            screen.line("  and " + Amount.of(total - SHOWN) + " more; with -o json "
                    + (total > size(name) ? "the first " + Amount.of(size(name)) : "all of them"));
        }
    }

    private static String problem(JsonNode one) {
        return place(one) + one.path("reason").asText();
    }

    private static String notice(JsonNode one) {
        return place(one) + one.path("text").asText();
    }

    private static String place(JsonNode one) {
        String line = one.path("line").asLong() > 0 ? "line " + one.path("line").asText() + ": " : "";
        String record = text(one, "record");
        return line + (record.isEmpty() ? "" : "record " + record + ": ");
    }

    private static String difference(JsonNode one) {
        return text(one, "ballot") + ": " + totals(one.path("claimed")) + " in the file, " + totals(one.path("counted"))
                + " counted";
    }

    /** In the order of the record: in favour, against, abstaining, not voting. */
    private static String totals(JsonNode figures) {
        return Amount.of(figures.path("yes")) + "–" + Amount.of(figures.path("no")) + "–"
                + Amount.of(figures.path("abstain")) + "–" + Amount.of(figures.path("notVoting"));
    }

    private static String correction(JsonNode one) {
        String member = text(one, "member");
        String what = member.isEmpty() ? text(one, "what") : member;
        return text(one, "ballot") + ": " + what + " " + text(one, "from") + " → " + text(one, "to");
    }

    private static String text(JsonNode one, String field) {
        return one.path(field).asText("").replaceFirst("^null$", "");
    }
}
