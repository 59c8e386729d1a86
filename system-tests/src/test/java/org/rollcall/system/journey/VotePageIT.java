package org.rollcall.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.system.hall.Http.must;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.system.hall.Expected;
import org.rollcall.system.hall.Hall;
import org.rollcall.system.hall.Staged;

/** What people do on the page of a vote that is over: go back in time, look at it in another way, narrow it, take it away. */
class VotePageIT {

    private static final Hall HALL = Hall.open();
    private static final Staged VOTE = Staged.finished(HALL, "es-11-1");
    private static final String PATH = "/ballots/" + VOTE.ballot();

    private final Visitor visitor = new Visitor(HALL.query().address());

    @AfterEach
    void nothing_went_wrong() {
        visitor.complainsOfNothing();
    }

    @Test
    void a_permalink_opens_its_moment_gives_itself_to_copy_and_leads_back_to_now() {
        Page page = visitor.open(PATH + "?seq=100");
        page.waitForSelector("rollcall-vote[data-seq='100'][data-connection=replay]");
        assertThat(page.locator("[data-testid=moment]").textContent())
                .contains("Moment 100 of", "order and timing invented");
        assertThat(Visitor.figures(page)).isEqualTo(Visitor.figures(VOTE.at(100)));
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.locator(".permalink button").click();
        page.waitForFunction("() => document.querySelector('.permalink [role=status]').textContent.includes('Copied')");
        assertThat((String) page.evaluate("navigator.clipboard.readText()")).endsWith(PATH + "?seq=100");
        page.locator("[data-testid=now]").click();
        page.waitForSelector("rollcall-vote[data-state=ANNOUNCED]");
        page.waitForFunction("() => !location.search.includes('seq')");
        assertThat(Visitor.figures(page)).containsExactly(141, 5, 35, 12);
        page.context().close();
    }

    @Test
    void scrubbing_finds_the_close_the_announcement_and_the_last_turn() {
        Page page = visitor.open(PATH);
        page.waitForSelector(".lights [data-member]");
        page.locator("[data-testid=scrub]").focus();
        page.keyboard().press("Home");
        page.waitForFunction("() => document.querySelectorAll('.scrub [data-tick]').length === 4");
        assertThat(Visitor.figures(page)).containsExactly(0, 0, 0, 193);
        page.locator("[data-jump=closed]").click();
        page.waitForSelector("rollcall-vote[data-state=CLOSED]");
        page.locator("[data-jump=announced]").click();
        page.waitForSelector("rollcall-vote[data-state=ANNOUNCED]");
        page.locator("[data-jump=turned]").click();
        page.waitForSelector("[data-jump=turned][aria-pressed=true]");
        JsonNode there = VOTE.at(Long.parseLong(page.getAttribute("rollcall-vote", "data-seq")));
        JsonNode before = VOTE.at(there.get("seq").asLong() - 1);
        assertThat(there.at("/verdict/findings/0/met").asBoolean())
                .isNotEqualTo(before.at("/verdict/findings/0/met").asBoolean());
        assertThat(page.locator("[data-testid=moment]").textContent()).contains("here it turned");
        page.context().close();
    }

    @Test
    void a_filter_has_totals_of_its_own_which_stay_in_the_address() {
        Page page = visitor.open(PATH);
        page.locator("select[aria-label=Group]").selectOption("African States");
        page.locator("[data-search]").fill("guinea");
        String filtered = page.locator("[data-testid=filtered]").textContent();
        Set<String> guineas = new TreeSet<>();
        int yes = 0;
        for (JsonNode vote : VOTE.now().get("votes")) {
            if (Set.of("GIN", "GNB", "GNQ").contains(vote.get("member").asText())) {
                guineas.add(vote.get("member").asText());
                yes += vote.get("choice").asText().equals("YES") ? 1 : 0;
            }
        }
        assertThat(Visitor.lights(page).keySet()).isEqualTo(guineas); // and not Papua New Guinea
        assertThat(filtered).contains("3 of 193 members", yes + " in favour");
        assertThat(page.url()).contains("group=African", "text=guinea");
        page.reload();
        page.waitForSelector("[data-testid=filtered]");
        assertThat(Visitor.lights(page)).hasSize(3);
        page.locator("[data-testid=clear]").click();
        assertThat(Visitor.lights(page)).hasSize(193);
        assertThat(page.url()).doesNotContain("group", "text");
        page.context().close();
    }

    @Test
    void keys_one_to_four_change_the_view_and_each_says_the_same() {
        Page page = visitor.open(PATH);
        page.waitForSelector(".lights [data-member]");
        var board = Visitor.lights(page);
        assertThat(board).isEqualTo(Visitor.lights(VOTE.now()));
        page.keyboard().press("2");
        page.waitForSelector("table.votes");
        assertThat(Visitor.lights(page)).isEqualTo(board);
        page.keyboard().press("3");
        page.waitForSelector(".tiles[data-placed]");
        assertThat(Visitor.lights(page)).isEqualTo(board);
        assertThat(page.locator(".tiles-frame").textContent()).contains("Not a map");
        page.keyboard().press("4");
        page.waitForSelector("[data-testid=line] svg");
        assertThat(page.url()).contains("view=line");
        assertThat(page.locator("[data-testid=line]").textContent())
                .contains("Order and timing invented", "141 in favour", "98 needed");
        page.locator("[data-testid=line] summary").click();
        assertThat(page.locator("[data-testid=line] tbody tr").last().textContent())
                .contains("141", "5", "35", "98");
        page.locator("[data-search]").focus();
        page.keyboard().press("1");
        assertThat(page.url()).as("a figure typed into the search is text").contains("view=line", "text=1");
        page.context().close();
    }

    @Test
    void the_keyboard_alone_plays_steps_and_comes_back() {
        Page page = visitor.open(PATH);
        page.waitForSelector(".lights [data-member]");
        page.keyboard().press("Space");
        page.waitForSelector("[data-testid=player][data-playing]");
        page.waitForFunction("() => Number(document.querySelector('rollcall-vote').dataset.seq) > 4");
        page.keyboard().press("Space");
        page.waitForSelector("[data-testid=player]:not([data-playing])");
        long at = Long.parseLong(page.getAttribute("rollcall-vote", "data-seq"));
        page.keyboard().press("ArrowRight");
        page.waitForSelector("rollcall-vote[data-seq='" + (at + 1) + "']");
        page.keyboard().press("ArrowLeft");
        page.waitForSelector("rollcall-vote[data-seq='" + at + "']");
        page.keyboard().press("End");
        page.waitForSelector("rollcall-vote[data-state=ANNOUNCED][data-connection=replay]");
        page.keyboard().press("l");
        page.waitForSelector("rollcall-vote[data-connection=ended]");
        page.keyboard().press("/");
        page.keyboard().type("cote");
        page.waitForSelector("[data-testid=filtered]");
        assertThat(Visitor.lights(page).keySet()).containsExactly("CIV");
        page.context().close();
    }

    @Test
    void a_time_opens_its_moment_where_times_were_recorded_and_says_why_not_elsewhere() {
        String ballot = HALL.commands().openBallot();
        for (String member : List.of("AMB", "BRH", "CGT")) {
            must(
                    201,
                    HALL.commands()
                            .post(
                                    "/v1/ballots/" + ballot + "/votes",
                                    "{\"member\":\"" + member + "\",\"choice\":\"YES\"}"));
        }
        must(201, HALL.commands().post("/v1/ballots/" + ballot + "/close", "{}"));
        JsonNode closed = Expected.shown(HALL, ballot, "CLOSED");
        String second = closed.get("votes").findValuesAsText("at").stream()
                .filter(at -> !at.equals("null"))
                .sorted()
                .toList()
                .get(1);
        long moment = must(200, HALL.reads().get("/v1/ballots/" + ballot + "?at=" + second))
                .get("seq")
                .asLong();
        Page page = visitor.open("/ballots/" + ballot + "?at=" + second + "&view=line");
        page.waitForSelector("rollcall-vote[data-seq='" + moment + "']");
        page.waitForFunction("() => location.search.includes('seq=') && !location.search.includes('at=')");
        page.waitForSelector("[data-testid=line] svg");
        assertThat(page.locator("[data-testid=line]").textContent())
                .contains("by the time at which they were cast")
                .doesNotContain("invented");
        page.context().close();

        Page other = Browser.page(1280, 900, ColorScheme.LIGHT); // its refusal is the point
        other.navigate(HALL.query().address().resolve(PATH + "?at=" + second).toString());
        assertThat(other.waitForSelector("[data-band=problem]").textContent()).contains("ask with ?seq=");
        other.context().close();
    }

    @Test
    void an_address_that_names_no_moment_is_told_so_and_leads_to_now() {
        Page page = visitor.open(PATH + "?seq=soon");
        assertThat(page.waitForSelector("[data-band=problem]").textContent())
                .contains("Moment soon could not be shown");
        page.locator("[data-band=problem] a").click();
        page.waitForSelector("rollcall-vote[data-state=ANNOUNCED]");
        page.context().close();
    }

    @Test
    void what_is_taken_away_is_of_the_moment_that_is_shown() {
        Page page = visitor.open(PATH + "?seq=60");
        page.waitForSelector("[data-testid=export]");
        for (String way : List.of("/votes.csv?seq=60", "/board.svg?seq=60", VOTE.ballot() + "?seq=60")) {
            String address =
                    page.locator("[data-testid=export] a[href$='" + way + "']").getAttribute("href");
            assertThat(HALL.reads().get(address).status()).as(address).isEqualTo(200);
        }
        String picture = HALL.reads()
                .get("/v1/ballots/" + VOTE.ballot() + "/board.svg?seq=60")
                .text();
        assertThat(picture).contains("SIMULATED", "moment 60", "Voting is open").doesNotContain("Adopted");
        page.context().close();
    }
}
