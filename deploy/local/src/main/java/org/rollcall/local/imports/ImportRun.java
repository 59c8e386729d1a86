package org.rollcall.local.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.rollcall.local.client.Api;
import org.rollcall.local.client.LongWork;
import org.rollcall.local.client.Query;
import org.rollcall.local.screen.Amount;
import org.rollcall.local.screen.Gauge;
import org.rollcall.local.screen.Screen;

/**
 * An import under way in ingest-service, followed until it is over.
 *
 * @param ingest where it runs
 * @param screen for the bar
 * @param id of the import
 */
public record ImportRun(Api ingest, Screen screen, String id) {
    private static final Set<String> OVER = Set.of("DONE", "FAILED", "STOPPED");

    /** The address of what is told of it. */
    public static String path(String id) {
        return "/v1/imports/" + Query.encoded(id);
    }

    /** True when nothing more will change. */
    public static boolean isOver(JsonNode document) {
        return OVER.contains(document.path("state").asText());
    }

    /** The last document, whether it went well or not. A restart of the service only makes it longer. */
    public JsonNode follow() {
        try (Gauge gauge = Gauge.on(screen, "import")) {
            return new LongWork(ingest, path(id), this::sayAway).follow(ImportRun::isOver, now -> show(gauge, now));
        }
    }

    private void sayAway() {
        screen.note(ingest.name() + " does not answer; the import goes on by itself once it is there again.");
    }

    private static void show(Gauge gauge, JsonNode now) {
        gauge.show(now.path("bytesRead").asLong(), now.path("bytes").asLong(), progress(now));
    }

    /** Time left, rate, and how much there was so far. */
    public static String progress(JsonNode now) {
        if (now.path("state").asText().equals("WAITING")) {
            return "waiting to begin";
        }
        JsonNode left = now.path("secondsLeft");
        return (left.isNumber() ? Amount.time(left.asLong()) + " left · " : "")
                + Amount.of(now.path("rowsPerSecond").asLong()) + " rows/s · "
                + Amount.of(now.path("rows")) + " rows · "
                + Amount.of(now.path("rollCallsRead")) + " roll calls";
    }
}
