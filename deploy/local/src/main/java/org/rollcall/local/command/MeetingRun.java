package org.rollcall.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.rollcall.local.Trouble;
import org.rollcall.local.client.Answer;
import org.rollcall.local.process.Waiting;
import org.rollcall.local.screen.Screen;

/** A meeting that is played, followed on the read side: everything in the order in which it happens, a line each. */
final class MeetingRun {
    /** A scenario may wait so long between two steps, and an operator may hold it longer still. */
    private static final Duration PATIENCE = Duration.ofHours(12);

    private static final Duration STEP = Duration.ofMillis(500);
    /** The read side follows the log within moments. */
    private static final Duration FOR_THE_REST = Duration.ofSeconds(5);

    private final Where where;
    private final Screen screen;
    private final String simulation;
    private final String meeting;
    private final Set<String> shown = new HashSet<>();

    MeetingRun(Where where, Screen screen, String simulation, String meeting) {
        this.where = where;
        this.screen = screen;
        this.simulation = simulation;
        this.meeting = meeting;
    }

    /** The exit code: 0 when the meeting was played to its end. */
    int follow() {
        Waiting.until(PATIENCE, STEP, () -> {
            boolean over = over(state());
            showNew();
            return over;
        });
        screen.settle();
        Waiting.until(FOR_THE_REST, STEP, this::showNew);
        showResults();
        String end = state().text("state");
        if (!end.equals("ENDED")) {
            throw new Trouble("The simulation did not come to its end: it is " + end + "; see "
                    + where.ingest().log() + ".");
        }
        return 0;
    }

    private Answer state() {
        Answer now = where.ingest().get("/v1/simulations/" + simulation).orTrouble();
        JsonNode body = now.body();
        screen.change("step %d of %d  %s"
                .formatted(
                        body.path("step").asInt(),
                        body.path("steps").asInt(),
                        body.path("ballot").asText("").replace("null", "")));
        return now;
    }

    private static boolean over(Answer simulation) {
        String state = simulation.text("state");
        return !state.equals("RUNNING") && !state.equals("HELD");
    }

    /** True once the meeting's last entry is shown: it was adjourned. */
    private boolean showNew() {
        Answer read = where.query().get("/v1/meetings/" + slug());
        if (!read.isSuccess()) {
            return false;
        }
        for (JsonNode entry : read.body().path("entries")) {
            String place =
                    entry.path("stream").asText() + " " + entry.path("seq").asText();
            if (shown.add(place)) {
                screen.settle();
                screen.line("  " + entry.path("words").asText());
                if (entry.path("verdict").isTextual()) {
                    screen.line("      " + entry.path("verdict").asText());
                }
            }
        }
        return read.text("sitting").equals("ADJOURNED");
    }

    private void showResults() {
        JsonNode proposals =
                where.query().get("/v1/meetings/" + slug()).orTrouble().body().path("proposals");
        screen.gap();
        for (JsonNode proposal : proposals) {
            String resolution = proposal.path("resolution").asText("").replace("null", "");
            screen.line(screen.strong(proposal.path("symbol").asText()) + "  "
                    + proposal.path("outcome")
                            .asText("")
                            .replace("null", "undecided")
                            .replace('_', ' ')
                    + (resolution.isEmpty() ? "" : "  " + resolution));
            screen.line("  " + where.page("/proposals/" + proposal.path("id").asText()));
        }
    }

    private String slug() {
        return meeting.substring(meeting.indexOf(':') + 1);
    }
}
