package org.rollcall.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.system.hall.Hall;
import org.rollcall.system.hall.Played;

/** The pages of a draft, of a meeting and of a result without names, in a real browser, after a whole meeting. */
class ProceedingsPagesIT {

    private final Hall hall = Hall.open();
    private final List<String> complaints = new ArrayList<>();

    @Test
    void a_meeting_its_drafts_and_its_nameless_results_can_be_read_by_everyone() {
        Played meeting = Played.of(hall, "ga-2025-02-24");
        JsonNode amended = meeting.proposal("A/ES-11/L.11");
        Map<String, List<String>> pages = Map.of(
                "/proposals/" + amended.path("id").asText(),
                List.of("A/ES-11/L.11", "A/ES-11/L.13", "as amended", "A/RES/ES-11/8", "SIMULATED"),
                "/meetings/" + meeting.slug(),
                List.of("A/ES-11/PV.20", "A/ES-11/L.12", "A/ES-11/L.10", "SIMULATED"),
                "/ballots/" + nameless(amended),
                List.of("not known", "31", "71", "SIMULATED"));
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {1440, 390}) {
                pages.forEach((path, words) -> look(path, words, width, scheme));
            }
        }
        assertThat(complaints).isEmpty();
    }

    /** The ballot on the amendment that was rejected 31 to 71; nobody published the abstentions. */
    private static String nameless(JsonNode proposal) {
        for (JsonNode amendment : proposal.path("amendments")) {
            if (amendment.path("symbol").asText().equals("A/ES-11/L.12")) {
                return amendment.path("ballot").asText();
            }
        }
        throw new AssertionError("A/ES-11/L.12 is not among the amendments");
    }

    private void look(String path, List<String> words, int width, ColorScheme scheme) {
        Page page = Browser.page(width, 900, scheme);
        page.onPageError(error -> complaints.add(path + ": " + error));
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(path + ": " + response.status() + " for " + response.url());
            }
        });
        page.navigate(hall.query().address().resolve(path).toString());
        for (String word : words) {
            page.waitForFunction("word => document.body.innerText.toLowerCase().includes(word.toLowerCase())", word);
        }
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("%s, %s, %d wide", path, scheme, width)
                .extracting(Rule::getId)
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s, %d wide, does not scroll sideways", path, width)
                .isEqualTo(true);
        page.context().close();
    }
}
