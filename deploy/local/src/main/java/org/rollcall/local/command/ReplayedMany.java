package org.rollcall.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.rollcall.local.client.Api;
import org.rollcall.local.client.BallotState;
import org.rollcall.local.client.Replayed;
import org.rollcall.local.screen.Format;
import org.rollcall.local.screen.Screen;
import org.rollcall.local.screen.Words;

/** A meeting or a session that is replayed: a line a ballot when its gavel falls, the running tally on a terminal. */
final class ReplayedMany {
    private static final int TITLE = 60;

    private final Api query;
    private final Screen screen;
    private final Format format;
    private final Map<String, JsonNode> known = new HashMap<>();
    private final Set<String> closed = new HashSet<>();

    ReplayedMany(Api query, Screen screen, Format format) {
        this.query = query;
        this.screen = screen;
        this.format = format;
    }

    /** The exit code: 0 when it was played to its end. */
    int play(String path) {
        new Replayed(query, path).ofMany(format == Format.JSON ? this::machine : this::show);
        if (format != Format.JSON) {
            screen.settle();
            screen.line("End of the replay: "
                    + (closed.size() == 1 ? "1 recorded vote." : closed.size() + " recorded votes."));
        }
        return 0;
    }

    private void machine(JsonNode tally) {
        screen.line(tally.toString());
    }

    private void show(JsonNode tally) {
        BallotState state = BallotState.of(tally);
        String ballot = state.text("ballot");
        screen.change(symbol(ballot) + "  " + Words.tally(state));
        if (!state.isOpen() && closed.add(ballot)) {
            screen.settle();
            screen.line(screen.strong(symbol(ballot)) + "  " + title(ballot));
            screen.line("      " + Words.line(state));
            screen.line("      (" + Words.replay(tally.has("provenance") ? tally : document(ballot)) + ")");
        }
    }

    /** What is told of the whole ballot is asked for once. */
    private JsonNode document(String ballot) {
        return known.computeIfAbsent(
                ballot, id -> query.get("/v1/ballots/" + id).body());
    }

    private String symbol(String ballot) {
        String symbol = document(ballot).path("symbol").asText("");
        return symbol.isEmpty() ? ballot : symbol;
    }

    private String title(String ballot) {
        String title = document(ballot).path("title").asText("").replace("null", "");
        return title.length() <= TITLE ? title : title.substring(0, TITLE) + "…";
    }
}
