package org.rollcall.local.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import org.rollcall.local.client.Api;
import org.rollcall.local.client.LongWork;
import org.rollcall.local.screen.Amount;
import org.rollcall.local.screen.Gauge;
import org.rollcall.local.screen.Screen;

/**
 * A rebuild under way in tally-service, followed until it has switched or waits for a decision.
 *
 * <pre>
 *   BUILDING ─▶ CATCHING_UP ─▶ COMPARING ─▶ SWITCHING ─▶ SWITCHED
 *                                  └─▶ DIFFERENT ─ confirm ─┘       any of them ─▶ ABANDONED | FAILED
 * </pre>
 *
 * @param tally where it runs
 * @param screen for the bar
 */
public record RebuildRun(Api tally, Screen screen) {
    /** Where a rebuild is told of and begun. */
    public static final String PATH = "/v1/projection/rebuild";

    private static final Set<String> UNDER_WAY = Set.of("BUILDING", "CATCHING_UP", "COMPARING", "SWITCHING");

    /** True while something is being built, compared or switched. */
    public static boolean isUnderWay(JsonNode document) {
        return UNDER_WAY.contains(document.path("state").asText());
    }

    /** The document at its end, or where it waits for a decision. */
    public JsonNode follow() {
        try (Gauge gauge = Gauge.on(screen, "rebuild")) {
            return new LongWork(tally, PATH, this::sayAway).follow(now -> !isUnderWay(now), now -> show(gauge, now));
        }
    }

    private void sayAway() {
        screen.note(tally.name() + " does not answer; waiting for it …");
    }

    private static void show(Gauge gauge, JsonNode now) {
        gauge.show(now.path("records").asLong(), now.path("of").asLong(), progress(now));
    }

    /** What it does, time left and rate. */
    public static String progress(JsonNode now) {
        String state = now.path("state").asText().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (state.equals("different")) {
            return Amount.of(now.path("ballotsDifferent").asLong(), "ballot", "ballots") + " different";
        }
        if (state.equals("comparing")) {
            return state + " · " + Amount.of(now.path("ballotsCompared")) + " ballots";
        }
        JsonNode left = now.path("secondsLeft");
        return state + " · "
                + (left.isNumber() ? Amount.time(left.asLong()) + " left · " : "")
                + Amount.of(now.path("recordsPerSecond").asLong()) + " records/s · "
                + Amount.of(now.path("records")) + " of " + Amount.of(now.path("of"));
    }
}
