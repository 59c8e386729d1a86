package org.rollcall.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rollcall.system.hall.Hall;
import org.rollcall.system.hall.Staged;

/** The page works moments out by itself, from frames; the interface folds them from the log. Both must say the same. */
class BoardMomentsIT {

    private static final long SEED = 20_220_302;
    private static final int MOMENTS = 100;

    private final Hall hall = Hall.open();

    @Test
    void what_the_board_shows_at_a_hundred_random_moments_is_what_the_api_says() {
        Staged vote = Staged.finished(hall, "es-11-6");
        Visitor visitor = new Visitor(hall.query().address());
        Page page = visitor.open("/ballots/" + vote.ballot());
        page.waitForSelector(".lights [data-member]");
        page.locator("[data-jump=opened]").click();
        page.waitForSelector("rollcall-vote[data-connection=replay]");
        int last = Integer.parseInt(page.getAttribute("[data-testid=scrub]", "max"));
        assertThat(last).isGreaterThan(MOMENTS);
        Random random = new Random(SEED);
        for (int i = 0; i < MOMENTS; i++) {
            int place = random.nextInt(last + 1);
            page.evaluate(
                    "place => document.querySelector('rollcall-vote').updateComplete.then(() => {"
                            + "const scrub = document.querySelector('[data-testid=scrub]');"
                            + "scrub.value = place; scrub.dispatchEvent(new Event('input', { bubbles: true }));"
                            + "return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))); })",
                    place);
            JsonNode said = vote.at(Long.parseLong(page.getAttribute("rollcall-vote", "data-seq")));
            String where = "seed %d, moment %d of place %d"
                    .formatted(SEED, said.get("seq").asLong(), place);
            assertThat(Visitor.figures(page)).as(where).isEqualTo(Visitor.figures(said));
            assertThat(Visitor.lights(page)).as(where).isEqualTo(Visitor.lights(said));
            assertThat(page.getAttribute("rollcall-vote", "data-state"))
                    .as(where)
                    .isEqualTo(said.get("state").asText());
        }
        visitor.complainsOfNothing();
        page.context().close();
    }
}
