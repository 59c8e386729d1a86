package org.rollcall.local.board;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.rollcall.local.client.BallotState;
import org.rollcall.local.terminal.Cells;
import org.rollcall.local.terminal.Palette;

/**
 * The members in columns, in the order of the roll from top to bottom. Every member has its light at every size: where there is
 * no room for all names there are codes, and where there is none for those the lights stand alone.
 */
final class Members {
    private static final int WIDEST_NAME = 26;
    private static final int SHORTEST_NAME = 8;

    private final Palette palette;
    private final BallotState ballot;

    Members(Palette palette, BallotState ballot) {
        this.palette = palette;
        this.ballot = ballot;
    }

    List<String> lines(int columns, int rows) {
        List<JsonNode> votes = ballot.votes();
        if (votes.isEmpty()) {
            return List.of(Cells.cut("Only the result is known: no light stands for a member.", columns));
        }
        int across = (votes.size() + rows - 1) / rows;
        int room = columns / across - Light.width(palette) - 2;
        if (room >= SHORTEST_NAME) {
            int width = Math.min(room, widest());
            return inColumns(rows, vote -> nameBeside(vote, width));
        }
        int code =
                votes.stream().mapToInt(vote -> Cells.width(code(vote))).max().orElse(0);
        boolean fits = (code + 2) * across - 1 <= columns;
        return fits ? inColumns(rows, vote -> codeOn(vote, code)) : lightsAlone(columns, rows);
    }

    /** The code on the ground of its light: the smallest place in which a member has both. */
    private String codeOn(JsonNode vote, int width) {
        Light light = Light.of(vote);
        return palette.ground(light.name(), light.sign() + Cells.fit(code(vote), width));
    }

    private static String code(JsonNode vote) {
        return vote.path("member").asText();
    }

    private int widest() {
        int longest = ballot.votes().stream()
                .mapToInt(vote -> Cells.width(vote.path("name").asText()))
                .max()
                .orElse(0);
        return Math.min(WIDEST_NAME, longest);
    }

    private List<String> inColumns(int rows, Function<JsonNode, String> place) {
        List<JsonNode> votes = ballot.votes();
        int high = Math.min(rows, votes.size());
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < high; row++) {
            List<String> line = new ArrayList<>();
            for (int at = row; at < votes.size(); at += high) {
                line.add(place.apply(votes.get(at)));
            }
            lines.add(String.join(" ", line));
        }
        return lines;
    }

    private String nameBeside(JsonNode vote, int width) {
        Light light = Light.of(vote);
        String name = Cells.fit(vote.path("name").asText() + marks(vote), width);
        return light.drawn(palette) + " " + (light == Light.NONE ? palette.quiet(name) : name);
    }

    private static String marks(JsonNode vote) {
        boolean barred =
                vote.path("entitled").isBoolean() && !vote.path("entitled").asBoolean();
        return (vote.path("changed").asBoolean() ? " ↻" : "") + (barred ? " (no vote)" : "");
    }

    private List<String> lightsAlone(int columns, int rows) {
        List<JsonNode> votes = ballot.votes();
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < votes.size(); from += columns) {
            StringBuilder line = new StringBuilder();
            for (JsonNode vote : votes.subList(from, Math.min(votes.size(), from + columns))) {
                Light light = Light.of(vote);
                line.append(palette.ground(light.name(), light.sign()));
            }
            lines.add(line.toString());
        }
        if (lines.size() <= rows) {
            return lines;
        }
        return List.of(Cells.cut(votes.size() + " members: a larger window shows them.", columns));
    }
}
