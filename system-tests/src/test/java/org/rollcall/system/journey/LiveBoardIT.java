package org.rollcall.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rollcall.system.hall.Http.must;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rollcall.system.hall.Expected;
import org.rollcall.system.hall.Hall;

/** The main job: a vote is simulated, and fills the board of 193 members in a browser, live. */
class LiveBoardIT {

    private static final Path PICTURES = Path.of("target", "pictures");

    private final Hall hall = Hall.open();
    private final List<String> complaints = new ArrayList<>();

    @Test
    void the_vote_of_2_march_2022_fills_the_board_without_reloading() {
        String id = held("es-11-1", 25);
        String ballot = ballotOf(id);
        Expected.shown(hall, ballot, "OPEN");
        Page page = open("/ballots/" + ballot, 1440, 1200, ColorScheme.LIGHT);
        page.waitForSelector("[data-testid=connection][data-connection=live]");
        assertThat(page.locator(".lights [data-member]").count()).isEqualTo(193);
        assertThat(figures(page)).containsExactly(0, 0, 0, 193);
        assertThat(page.locator("[data-testid=verdict]").getAttribute("data-outcome"))
                .isEmpty();
        page.evaluate("window.neverReloaded = true");

        must(200, hall.commands().post("/v1/simulations/" + id + "/start", ""));
        page.waitForFunction("() => document.querySelectorAll('.lights [data-choice=YES]').length > 60");
        theFiguresAreThoseOfTheLights(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("board-live.png")));

        page.waitForSelector("rollcall-vote[data-state=ANNOUNCED]");
        page.waitForFunction("() => document.querySelector('[data-testid=total-pending]').textContent.trim() === '12'");
        assertThat(figures(page)).containsExactly(141, 5, 35, 12);
        theFiguresAreThoseOfTheLights(page);
        assertThat(page.locator("[data-testid=verdict]").textContent())
                .containsIgnoringCase("adopted")
                .contains("141 of the 146", "98 were needed");
        assertThat(page.locator("[data-testid=provenance]").first().textContent())
                .containsIgnoringCase("simulated");
        assertThat(page.locator(".lights [data-member=VEN]").getAttribute("data-choice"))
                .isEqualTo("NONE");
        assertThat(page.evaluate("window.neverReloaded")).isEqualTo(true);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("board-closed.png"))
                .setFullPage(true));
        assertThat(complaints).isEmpty();
    }

    @Test
    void what_the_board_shows_at_a_moment_is_what_the_api_says_of_it() {
        String id = held("es-11-4", 200);
        String ballot = ballotOf(id);
        must(200, hall.commands().post("/v1/simulations/" + id + "/start", ""));
        long last = Expected.shown(hall, ballot, "ANNOUNCED").get("seq").asLong();
        for (long seq = 5; seq < last; seq += last / 6) {
            var tally = must(200, hall.reads().get("/v1/ballots/" + ballot + "?seq=" + seq))
                    .get("tally");
            Page page = open("/ballots/" + ballot + "?seq=" + seq, 1024, 900, ColorScheme.DARK);
            page.waitForSelector(".lights [data-member]");
            assertThat(figures(page))
                    .as("at %d", seq)
                    .containsExactly(
                            tally.get("yes").asInt(),
                            tally.get("no").asInt(),
                            tally.get("abstain").asInt(),
                            tally.get("pending").asInt());
            theFiguresAreThoseOfTheLights(page);
            page.context().close();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_pages_are_accessible_light_and_dark_wide_and_narrow() {
        String ballot = ballotOf(finished("es-11-1"));
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {1440, 390}) {
                for (String path : List.of("/", "/ballots/" + ballot)) {
                    Page page = open(path, width, 900, scheme);
                    page.waitForSelector(path.equals("/") ? "[data-ballot]" : ".lights [data-member]");
                    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
                    assertThat(violations)
                            .as("%s, %s, %d wide", path, scheme, width)
                            .extracting(Rule::getId)
                            .isEmpty();
                    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                            .isEqualTo(true);
                    page.context().close();
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void every_address_of_the_import_map_answers() {
        String html = hall.reads().get("/").text();
        String map = html.substring(html.indexOf("importmap"), html.indexOf("</script>", html.indexOf("importmap")));
        List<String> addresses = Pattern.compile("\"(/[^\"]+\\.js)\"")
                .matcher(map)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(addresses).hasSizeGreaterThan(3);
        assertThat(addresses)
                .allSatisfy(address -> assertThat(hall.reads().get(address).status())
                        .as(address)
                        .isEqualTo(200));
    }

    @Test
    void who_has_no_scripts_reads_the_vote_as_a_table() {
        String ballot = ballotOf(finished("es-11-1"));
        String html = hall.reads().get("/ballots/" + ballot).text();
        assertThat(html)
                .contains("<noscript>", "141", "Albania", "98 were needed")
                .containsIgnoringCase("simulated");
        assertThat(hall.reads().get("/ballots/nobody-knows-this.1").status()).isEqualTo(404);
    }

    private Page open(String path, int width, int height, ColorScheme scheme) {
        Page page = Browser.page(width, height, scheme);
        page.onPageError(error -> complaints.add(path + ": " + error));
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(path + ": " + response.status() + " for " + response.url());
            }
        });
        page.navigate(hall.query().address().resolve(path).toString());
        return page;
    }

    private String held(String scenario, int speed) {
        return must(
                        201,
                        hall.commands()
                                .post(
                                        "/v1/simulations",
                                        "{\"scenario\":\"%s\",\"speed\":%d,\"hold\":true}".formatted(scenario, speed)))
                .get("id")
                .asText();
    }

    private String finished(String scenario) {
        String id = held(scenario, 500);
        must(200, hall.commands().post("/v1/simulations/" + id + "/start", ""));
        Expected.shown(hall, ballotOf(id), "ANNOUNCED");
        await().atMost(Duration.ofSeconds(20)).until(() -> !hall.reads()
                .get("/v1/ballots/" + ballotOf(id))
                .json()
                .get("resolution")
                .isNull());
        return id;
    }

    private String ballotOf(String simulation) {
        return must(200, hall.commands().get("/v1/simulations/" + simulation))
                .get("ballot")
                .asText();
    }

    private static List<Integer> figures(Page page) {
        return List.of("yes", "no", "abstain", "pending").stream()
                .map(what -> page.locator("[data-testid=total-" + what + "]")
                        .first()
                        .textContent()
                        .strip())
                .map(Integer::valueOf)
                .toList();
    }

    /** Both are read in one go, between two renderings: the number is never ahead of or behind its own board. */
    private static void theFiguresAreThoseOfTheLights(Page page) {
        @SuppressWarnings("unchecked")
        Map<String, Object> seen = (Map<String, Object>) page.evaluate("""
                () => Object.fromEntries([['yes', 'YES'], ['no', 'NO'], ['abstain', 'ABSTAIN'], ['pending', 'NONE']].map(([figure, choice]) => [figure,
                  Number(document.querySelector(`[data-testid=total-${figure}]`).textContent)
                  - document.querySelectorAll(`.lights [data-choice=${choice}]`).length]))""");
        assertThat(seen.values())
                .as("figure less lights: %s", seen)
                .allMatch(difference -> ((Number) difference).intValue() == 0);
    }
}
