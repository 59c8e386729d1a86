package org.rollcall.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.rollcall.local.screen.Format;
import org.rollcall.local.screen.Screen;
import org.rollcall.local.screen.Table;

/**
 * Many ballots, a line each: as much as a terminal holds, or everything for a spreadsheet.
 *
 * @param screen its width cuts the titles
 */
record BallotTable(Screen screen) {
    private static final int SHORTEST = 12;

    String of(List<JsonNode> ballots, Format format) {
        return format == Format.CSV ? whole(ballots).as(format) : fitted(ballots);
    }

    private static Table whole(List<JsonNode> ballots) {
        Table table = new Table(
                "ballot",
                "symbol",
                "resolution",
                "date",
                "session",
                "yes",
                "no",
                "abstain",
                "not_voting",
                "outcome",
                "provenance",
                "title");
        for (JsonNode ballot : ballots) {
            table.row(
                    text(ballot, "id"),
                    text(ballot, "symbol"),
                    text(ballot, "resolution"),
                    day(ballot),
                    text(ballot, "session"),
                    count(ballot, "yes"),
                    count(ballot, "no"),
                    count(ballot, "abstain"),
                    count(ballot, "pending"),
                    text(ballot.path("verdict"), "outcome"),
                    text(ballot.path("provenance"), "kind"),
                    text(ballot, "title"));
        }
        return table;
    }

    private String fitted(List<JsonNode> ballots) {
        String narrow = lines(ballots, 0);
        int used = narrow.lines().mapToInt(String::length).max().orElse(0);
        return screen.isTerminal()
                ? lines(ballots, Math.max(SHORTEST, screen.columns() - used - 3))
                : lines(ballots, Integer.MAX_VALUE);
    }

    private static String lines(List<JsonNode> ballots, int width) {
        Table table = new Table("date", "text", "yes", "no", "abst.", "outcome", "from", "ballot", "title");
        for (JsonNode ballot : ballots) {
            table.row(
                    day(ballot),
                    symbol(ballot),
                    count(ballot, "yes"),
                    count(ballot, "no"),
                    count(ballot, "abstain"),
                    text(ballot.path("verdict"), "outcome")
                            .toLowerCase(Locale.ROOT)
                            .replace('_', ' '),
                    text(ballot.path("provenance"), "kind").toLowerCase(Locale.ROOT),
                    text(ballot, "id"),
                    shortened(text(ballot, "title"), width));
        }
        return table.as(Format.TABLE);
    }

    /** The resolution where there is one: the number under which a text is remembered. */
    private static String symbol(JsonNode ballot) {
        String resolution = text(ballot, "resolution");
        return resolution.isEmpty() ? text(ballot, "symbol") : resolution;
    }

    private static String day(JsonNode ballot) {
        String at = text(ballot, "openedAt");
        return at.length() > 10 ? at.substring(0, 10) : at;
    }

    /** Null, an empty cell, where the figure is not known. */
    private static Object count(JsonNode ballot, String figure) {
        JsonNode number = ballot.path("tally").path(figure);
        return number.isNumber() ? number.asLong() : null;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("").replaceFirst("^null$", "");
    }

    private static String shortened(String title, int width) {
        return title.length() <= width ? title : title.substring(0, Math.max(0, width - 1)) + "…";
    }
}
