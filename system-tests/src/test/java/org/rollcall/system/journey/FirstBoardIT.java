package org.rollcall.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.system.hall.Hall;

/** What the first board of 193 members costs, by the browser's own count: bytes on the line, and whether anything moves. */
class FirstBoardIT {

    private static final long MOST_BYTES = 150_000;

    /** Half of what is called good is 0.05; here nothing that anybody could see may move. */
    private static final double MOST_SHIFT = 0.005;

    private static final String WATCH_SHIFTS = """
            window.shifted = 0;
            new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value; })
              .observe({ type: 'layout-shift', buffered: true });""";

    private final Hall hall = Hall.open();
    private final Visit visit = new Visit(hall);

    @Test
    void the_first_board_takes_few_bytes_and_nothing_moves() {
        String ballot = visit.played("es-11-1");
        for (String path : List.of("/ballots/" + ballot, "/ballots/" + ballot + "?lang=ar")) {
            for (int width : new int[] {1280, 390}) {
                Page page = visit.page(width, 900, ColorScheme.LIGHT);
                Map<String, Double> bytes = counted(page);
                page.addInitScript(WATCH_SHIFTS);
                page.navigate(visit.address(path));
                page.waitForSelector(".lights [data-member]");
                page.waitForSelector("[data-testid=connection][data-connection=ended]");

                double sum =
                        bytes.values().stream().mapToDouble(Double::doubleValue).sum();
                assertThat(sum).as("bytes of %s", path).isBetween(50_000.0, (double) MOST_BYTES);
                assertThat(((Number) page.evaluate("window.shifted")).doubleValue())
                        .as("layout shift of %s, %d wide", path, width)
                        .isLessThan(MOST_SHIFT);
                page.context().close();
            }
        }
        assertThat(visit.complaints()).isEmpty();
    }

    /** Bytes with their headers by request. A stream is never finished: what it brought counts as it comes. */
    private static Map<String, Double> counted(Page page) {
        Map<String, Double> bytes = new HashMap<>();
        CDPSession browser = page.context().newCDPSession(page);
        browser.send("Network.enable");
        browser.on("Network.dataReceived", event -> bytes.merge(id(event), length(event), Double::sum));
        browser.on("Network.loadingFinished", event -> bytes.put(id(event), length(event)));
        return bytes;
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    private static double length(JsonObject event) {
        return Math.max(0, event.get("encodedDataLength").getAsDouble());
    }
}
