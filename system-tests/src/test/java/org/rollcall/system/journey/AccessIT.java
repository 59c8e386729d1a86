package org.rollcall.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.system.hall.Http.must;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.system.hall.Expected;
import org.rollcall.system.hall.Hall;

/** What no checker of markup sees: the size of targets, where the focus is, what moves, and how often something is said. */
class AccessIT {

    /** WCAG 2.2, 2.5.8: 24 px, or nothing else within a circle of 24 px, or inside a sentence. */
    private static final String TARGETS = """
            () => {
              const what = 'a[href], button, select, input:not([type=checkbox]), summary';
              const all = [...document.querySelectorAll(what)].filter((one) => !one.closest('.hidden, .skip') && one.getBoundingClientRect().width > 0);
              const small = all.filter((one) => { const { width, height } = one.getBoundingClientRect(); return width < 24 || height < 24; });
              const inline = (one) => getComputedStyle(one).display === 'inline' && one.parentElement.textContent.trim().length > one.textContent.trim().length + 2;
              const crowded = (one) => {
                const { x, y, width, height } = one.getBoundingClientRect();
                return all.some((other) => {
                  if (other === one) return false;
                  const box = other.getBoundingClientRect();
                  const [across, down] = [x + width / 2, y + height / 2];
                  return Math.hypot(Math.max(box.left - across, 0, across - box.right), Math.max(box.top - down, 0, down - box.bottom)) < 12;
                });
              };
              return { seen: all.length, small: small.filter((one) => !inline(one) && crowded(one)).map((one) => one.outerHTML.slice(0, 120)) };
            }""";

    private final Hall hall = Hall.open();
    private final Visit visit = new Visit(hall);

    @Test
    void targets_are_large_enough_or_stand_alone() {
        String ballot = visit.played("es-11-1");
        for (int width : new int[] {1280, 390}) {
            for (String path : pages(ballot)) {
                Page page = visit.at(path, width, 900, ColorScheme.LIGHT);
                page.waitForSelector("[data-testid=provenance]");
                @SuppressWarnings("unchecked")
                Map<String, Object> found = (Map<String, Object>) page.evaluate(TARGETS);
                assertThat((Integer) found.get("seen")).as(path).isGreaterThan(5);
                assertThat((List<?>) found.get("small"))
                        .as("%s, %d wide", path, width)
                        .isEmpty();
                page.context().close();
            }
        }
    }

    @Test
    void the_focus_can_be_seen_wherever_the_keyboard_takes_it() {
        Page page = visit.at("/ballots/" + visit.played("es-11-1"), 1280, 900, ColorScheme.DARK);
        page.waitForSelector(".lights [data-member]");
        for (int i = 0; i < 24; i++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("""
                    () => { const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
                      const inside = document.activeElement !== document.body;
                      return !inside || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) ? '' : document.activeElement.outerHTML.slice(0, 120); }""")).as("after %d tabs", i + 1).isEqualTo("");
        }
    }

    @Test
    void who_asked_for_less_motion_sees_nothing_move_while_votes_come_in() {
        String id = must(
                        201,
                        hall.commands().post("/v1/simulations", "{\"scenario\":\"es-11-1\",\"speed\":8,\"hold\":true}"))
                .get("id")
                .asText();
        String ballot = must(200, hall.commands().get("/v1/simulations/" + id))
                .get("ballot")
                .asText();
        Expected.shown(hall, ballot, "OPEN");
        Page page = visit.page(1280, 900, ColorScheme.LIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.addInitScript("""
                window.moving = 0; window.said = [];
                setInterval(() => { window.moving += document.getAnimations().filter((one) => one.playState === 'running').length; }, 100);
                new MutationObserver(() => { const words = document.querySelector('[data-testid=spoken]')?.textContent;
                  if (words && words !== window.said.at(-1)?.words) window.said.push({ words, at: performance.now() }); })
                  .observe(document, { subtree: true, childList: true, characterData: true });""");
        page.navigate(visit.address("/ballots/" + ballot));
        page.waitForSelector("[data-testid=connection][data-connection=live]");
        must(200, hall.commands().post("/v1/simulations/" + id + "/start", ""));
        page.waitForFunction(
                "() => window.said.length >= 2", null, new Page.WaitForFunctionOptions().setTimeout(40_000));

        assertThat(((Number) page.evaluate("window.moving")).intValue()).isZero();
        assertThat(((Number) page.evaluate("window.said[1].at - window.said[0].at")).doubleValue())
                .as("milliseconds between two sentences for a screen reader")
                .isGreaterThan(4_900);
    }

    private static List<String> pages(String ballot) {
        return List.of(
                "/",
                "/ballots/" + ballot,
                "/ballots/" + ballot + "?view=table",
                "/proposals/" + ballot.replaceFirst("\\.\\d+$", ""),
                "/history?provenance=SIMULATED",
                "/compare?left=" + ballot + "&right=" + ballot,
                "/members/FRA?assembly=unga&provenance=SIMULATED");
    }
}
