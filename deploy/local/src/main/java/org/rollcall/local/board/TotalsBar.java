package org.rollcall.local.board;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
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

    private final Palette palette;
    private final BallotState ballot;

    TotalsBar(Palette palette, BallotState ballot) {
        this.palette = palette;
        this.ballot = ballot;
    }

    /** @param roomy whether there is a line to say what the base is */
    List<String> lines(int columns, boolean roomy) {
        List<String> lines = new ArrayList<>();
        lines.add(totals(columns));
        JsonNode tally = measured();
        if (tally.path("yes").isNumber() && tally.path("no").isNumber()) {
            int width = Math.min(WIDEST, columns);
            lines.add(bar(tally, width));
            if (required() > 0) {
                lines.add(mark(tally, width));
            }
            if (roomy && !base().isEmpty()) {
                lines.add(palette.quiet(Cells.cut(base(), columns)));
            }
        }
        return lines;
    }

    /** With words, else signs alone, else bare figures as newsrooms write them: whatever the line has room for. */
    private String totals(int columns) {
        String without = ballot.isOpen() ? "not yet voted" : "not voting";
        String words = totals("   ", "in favour", "against", "abstaining", without);
        String signs = totals(" ", "", "", "", "");
        if (width(words) <= columns) {
            return words;
        }
        return width(signs) <= columns
                ? signs
                : Cells.cut(ballot.figure("yes") + "–" + ballot.figure("no") + "–" + ballot.figure("abstain"), columns);
    }

    private String totals(String between, String yes, String no, String abstain, String none) {
        return String.join(
                between,
                total(Light.YES, "yes", yes),
                total(Light.NO, "no", no),
                total(Light.ABSTAIN, "abstain", abstain),
                total(Light.NONE, "pending", none));
    }

    private String total(Light light, String figure, String words) {
        return light.drawn(palette) + " " + palette.strong(ballot.figure(figure))
                + (words.isEmpty() ? "" : " " + words);
    }

    private static int width(String drawn) {
        return Cells.width(drawn.replaceAll("\033\\[[0-9;]*m", ""));
    }

    /** What the rule measures: weights where they count, else members. */
    private JsonNode measured() {
        JsonNode tally = ballot.document().path("tally");
        return condition().path("measure").asText("").equals("WEIGHT")
                        && tally.path("weight").isObject()
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

    /** The mark stands under the place where the required number is reached, its words beside it where there is room. */
    private String mark(JsonNode tally, int width) {
        int place = (int) Math.min(width - 1, Math.max(0, (required() * width - 1) / scale(tally)));
        String words = required() + " needed";
        if (place + 2 + words.length() <= width) {
            return " ".repeat(place) + "▲ " + words;
        }
        int before = place - words.length() - 1;
        return before < 0 ? " ".repeat(place) + "▲" : " ".repeat(before) + words + " ▲";
    }

    private String base() {
        String base = finding().path("base").asText("");
        return switch (condition().path("base").asText("")) {
            case "PRESENT_AND_VOTING" -> base + " voted yes or no: the base. Abstentions are outside the base.";
            case "VOTES_CAST" -> base + " cast a vote: the base. Abstentions are inside it.";
            case "MEMBERS" -> "All " + base + " on the roll are the base, also those that do not vote.";
            case "SEATS" -> "All " + base + " seats are the base, also vacant ones.";
            default -> "";
        };
    }
}
