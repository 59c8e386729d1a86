package org.rollcall.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.system.hall.Hall;
import org.rollcall.system.hall.Played;
import org.rollcall.system.hall.Staged;

/** The board on a wall: all of it in sight, and no word on what is still needed unless someone asks. */
class ProjectorIT {

    private static final String OUT_OF_SIGHT = """
            () => [...document.querySelectorAll('.wall [data-member]')].filter((member) => {
              const { top, left, bottom, right } = member.getBoundingClientRect();
              return top < 0 || left < 0 || bottom > innerHeight + 1 || right > innerWidth + 1; }).length""";

    private final Hall hall = Hall.open();
    private final Visitor visitor = new Visitor(hall.query().address());

    @AfterEach
    void nothing_went_wrong() {
        visitor.complainsOfNothing();
    }

    @Test
    void a_vote_fills_the_wall_live_without_hints() {
        Staged vote = Staged.held(hall, "es-11-2", 60);
        Page page = visitor.open("/ballots/" + vote.ballot() + "/board", 1920, 1080, ColorScheme.DARK);
        page.waitForSelector("rollcall-projector[data-connection=live]");
        assertThat(page.locator(".wall[data-named] [data-member]").count()).isEqualTo(193);
        assertThat(page.evaluate(OUT_OF_SIGHT)).isEqualTo(0);
        vote.go();
        page.waitForFunction("() => document.querySelectorAll('.wall [data-choice=YES]').length > 30");
        assertThat(page.locator("body").innerText())
                .contains("have voted")
                .doesNotContainIgnoringCase("needed")
                .doesNotContainIgnoringCase("no longer")
                .containsIgnoringCase("simulated");
        page.keyboard().press("h");
        // On a slow machine so many have voted by now that the hint is that nothing can change any more.
        assertThat(page.waitForSelector("[data-testid=hint]").textContent().toLowerCase(Locale.ROOT))
                .containsAnyOf("needed", "no longer change");
        assertThat(page.url()).contains("hints=on");
        page.keyboard().press("h");
        page.waitForSelector("rollcall-projector[data-state=ANNOUNCED]");
        assertThat(page.locator("[data-testid=verdict]").textContent()).contains("Adopted", "140 of the 145");
        assertThat(page.evaluate(OUT_OF_SIGHT)).isEqualTo(0);
        Visitor.findsNothing(page, "projector");
        page.context().close();
    }

    @Test
    void f_fills_the_screen_and_gives_it_back() {
        Staged vote = Staged.held(hall, "harbour-dues", 60);
        Page page = visitor.open("/ballots/" + vote.ballot() + "/board", 1280, 720, ColorScheme.LIGHT);
        page.waitForSelector(".wall [data-member]");
        page.keyboard().press("f");
        page.waitForFunction("() => document.fullscreenElement !== null");
        page.keyboard().press("f");
        page.waitForFunction("() => document.fullscreenElement === null");
        page.context().close();
    }

    @Test
    void seven_hundred_seats_are_lights_and_a_moment_of_them_can_be_shown() {
        Played meeting = Played.of(hall, "confluence-quorum");
        JsonNode ballot = meeting.proposal("CP/12/R.3").path("ballots").get(0);
        String id = ballot.path("id").asText();
        Page page = visitor.open("/ballots/" + id + "/board", 1920, 1080, ColorScheme.LIGHT);
        page.waitForSelector(".wall:not([data-named])");
        assertThat(page.locator(".wall [data-member]").count()).isEqualTo(718);
        assertThat(page.evaluate(OUT_OF_SIGHT)).isEqualTo(0);
        page.navigate(hall.query()
                .address()
                .resolve("/ballots/" + id + "/board?seq=80")
                .toString());
        page.waitForSelector("rollcall-projector[data-connection=replay]");
        assertThat(page.locator("[data-testid=provenance]").textContent()).contains("replay, moment");
        assertThat(page.locator("[data-testid=verdict]").textContent()).contains("Voting is open");
        page.context().close();
    }
}
