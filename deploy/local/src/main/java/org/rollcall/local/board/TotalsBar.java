package org.rollcall.local.board;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.local.client.BallotState;
import org.rollcall.local.terminal.Cells;
import org.rollcall.local.terminal.Palette;

/**
 * The totals with a bar over all members, or all weight. The votes that form the base stand together at the start; a mark under
 * the bar is where the required number is reached, on the same scale. Each part has its own filling, so that the bar can be
 * read without colours.
 */
final class TotalsBar {
    private static final int WIDEST = 120;

    /** The totals with their words take about this much. */
    private static final int ROOM_FOR_WORDS = 72;

    private final Palette palette;
    private final BallotState ballot;

    TotalsBar(Palette palette, BallotState ballot) {
        this.palette = palette;
        this.ballot = ballot;
    }

    List<String> lines(int columns) {
        List<String> lines = new ArrayList<>();
        lines.add(totals(columns));
        JsonNode tally = measured();
        if (tally.path("yes").isNumber() && tally.path("no").isNumber()) {
            lines.add(bar(tally, Math.min(WIDEST, columns)));
            mark(tally, Math.min(WIDEST, columns), columns).ifPresent(lines::add);
        }
        return lines;
    }

    private String totals(int columns) {
        boolean narrow = columns < ROOM_FOR_WORDS;
        String without = ballot.isOpen() ? "not yet voted" : "not voting";
        return String.join(
                narrow ? " " : "   ",
                total(Light.YES, "yes", narrow ? "" : "in favour"),
                total(Light.NO, "no", narrow ? "" : "against"),
                total(Light.ABSTAIN, "abstain", narrow ? "" : "abstaining"),
                total(Light.NONE, "pending", narrow ? "" : without));
    }

    private String total(Light light, String figure, String words) {
        return light.drawn(palette) + " " + palette.strong(ballot.figure(figure)) + (words.isEmpty() ? "" : " " + words);
    }

    /** What the rule measures: weights where they count, else members. */
    private JsonNode measured() {
        JsonNode tally = ballot.document().path("tally");
        return condition().path("measure").asText("").equals("WEIGHT") && tally.path("weight").isObject()
                ? tally.path("weight")
                : tally;
    }

    private JsonNode condition() {
        return ballot.document().path("rule").path("conditions").path(main());
    }

    private JsonNode finding() {
        return ballot.document().path("verdict").path("findings").path(main());
    }

    /** The first finding that asks for votes; a bar can show no other. */
    private int main() {
        JsonNode findings = ballot.document().path("verdict").path("findings");
        for (int i = 0; i < findings.size(); i++) {
            String kind = findings.path(i).path("kind").asText();
            if (kind.equals("FRACTION") || kind.equals("COUNT")) {
                return i;
            }
        }
        return findings.size();
    }

    private long scale(JsonNode tally) {
        long whole = tally.path("members").asLong(tally.path("total").asLong());
        return Math.max(1, Math.max(whole, Math.max(finding().path("base").asLong(), required())));
    }

    private long required() {
        return finding().path("required").asLong();
    }

    private String bar(JsonNode tally, int width) {
        boolean mirrored = ballot.document().path("mirrored").asBoolean();
        List<Light> order = mirrored
                ? List.of(Light.NO, Light.YES, Light.ABSTAIN, Light.NONE)
                : List.of(Light.YES, Light.NO, Light.ABSTAIN, Light.NONE);
        StringBuilder bar = new StringBuilder();
        long sum = 0;
        int drawn = 0;
        for (Light light : order) {
            sum += tally.path(light.figure()).asLong();
            int end = (int) (sum * width / scale(tally));
            bar.append(palette.ground(light.name(), light.filling().repeat(end - drawn)));
            drawn = end;
        }
        return bar.toString();
    }

    private Optional<String> mark(JsonNode tally, int width, int columns) {
        if (required() == 0) {
            return Optional.empty();
        }
        int place = (int) Math.min(width - 1, Math.max(0, (required() * width - 1) / scale(tally)));
        String words = required() + " needed" + base();
        return Optional.of(
                place + 2 + Cells.width(words) <= columns
                        ? " ".repeat(place) + "▲ " + words
                        : Cells.cut(" ".repeat(Math.max(0, place - Cells.width(words) - 1)) + words + " ▲", columns));
    }

    private String base() {
        String base = finding().path("base").asText("");
        return switch (condition().path("base").asText("")) {
            case "PRESENT_AND_VOTING" -> " of the " + base + " that voted yes or no; abstentions are outside the base";
            case "VOTES_CAST" -> " of the " + base + " votes cast";
            case "MEMBERS" -> " of all " + base + " on the roll";
            case "SEATS" -> " of all " + base + " seats";
            default -> "";
        };
    }
}
