package org.rollcall.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Someone with a browser at one query service, who remembers everything that went wrong on the pages opened. */
final class Visitor {

    private final URI service;
    private final List<String> complaints = new ArrayList<>();

    Visitor(URI service) {
        this.service = service;
    }

    /** A page that is as wide as a desk, in the light. */
    Page open(String path) {
        return open(path, 1280, 900, ColorScheme.LIGHT);
    }

    Page open(String path, int width, int height, ColorScheme scheme) {
        Page page = Browser.page(width, height, scheme);
        watch(page, path);
        page.navigate(service.resolve(path).toString());
        return page;
    }

    void watch(Page page, String path) {
        page.onPageError(error -> complaints.add(path + ": " + error));
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(path + ": " + response.status() + " for " + response.url());
            }
        });
    }

    void complainsOfNothing() {
        assertThat(complaints).isEmpty();
    }

    /** No violation of the accessibility rules, and nothing that makes the page scroll sideways. */
    static void findsNothing(Page page, String what) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(what)
                .extracting(Rule::getId)
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s does not scroll sideways", what)
                .isEqualTo(true);
    }

    /** The four totals on the page. */
    static List<Integer> figures(Page page) {
        return List.of("yes", "no", "abstain", "pending").stream()
                .map(what -> page.locator("[data-testid=total-" + what + "]")
                        .first()
                        .textContent()
                        .strip())
                .map(Integer::valueOf)
                .toList();
    }

    static List<Integer> figures(JsonNode ballot) {
        return List.of("yes", "no", "abstain", "pending").stream()
                .map(what -> ballot.get("tally").get(what).asInt())
                .toList();
    }

    /** What the board shows of each member, by its code. */
    @SuppressWarnings("unchecked")
    static Map<String, String> lights(Page page) {
        return new TreeMap<>(
                (Map<String, String>)
                        page.evaluate(
                                "() => Object.fromEntries([...document.querySelectorAll('.board [data-member]')].map((light) => [light.dataset.member, light.dataset.choice]))"));
    }

    static Map<String, String> lights(JsonNode ballot) {
        Map<String, String> lights = new TreeMap<>();
        for (JsonNode vote : ballot.get("votes")) {
            lights.put(vote.get("member").asText(), vote.get("choice").asText("NONE"));
        }
        return lights;
    }
}
