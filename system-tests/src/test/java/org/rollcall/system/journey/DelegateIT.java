package org.rollcall.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.system.hall.Http.must;
import static org.rollcall.system.journey.Desk.button;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.rollcall.local.token.Role;
import org.rollcall.system.hall.Expected;
import org.rollcall.system.hall.Hall;
import org.rollcall.testing.TestTokens;

/** A delegate votes on a phone: three buttons, a receipt, a change, and a clear word when it is too late. */
class DelegateIT {

    private static final int PHONE = 390;

    private final Hall hall = Hall.open();
    private final Desk desk = new Desk(hall);

    @Test
    void a_vote_a_receipt_a_change_and_the_close() {
        String ballot = open();
        Page page = desk.open("/vote?ballot=" + ballot, PHONE, ColorScheme.DARK);
        page.getByLabel("Member").selectOption("AMB");
        page.locator("[data-cast=YES]").click();
        Locator receipt = page.locator("[data-testid=receipt]").first();
        receipt.waitFor();
        page.waitForSelector("[data-cast=YES][aria-pressed=true]");
        String first = receipt.locator("[data-testid=receipt-id]").textContent();
        JsonNode record = recordOf(ballot, receipt);
        assertThat(record.get("id").asText()).isEqualTo(first);
        assertThat(record.get("effect").asText()).isEqualTo("APPLIED");
        assertThat(record.at("/data/choice").asText()).isEqualTo("YES");

        page.locator("[data-cast=NO]").click();
        Locator changed = page.locator("[data-testid=receipt][data-choice=NO]");
        changed.waitFor();
        page.waitForSelector("[data-cast=NO][aria-pressed=true]");
        assertThat(changed.locator("[data-testid=receipt-replaces]").textContent())
                .isEqualTo(first);
        assertThat(changed.locator("[data-testid=receipt-log]").textContent()).contains("REPLACED");
        assertThat(recordOf(ballot, changed).at("/data/replaces").asText()).isEqualTo(first);
        page.waitForSelector("[data-testid=standing]:has-text('changed')");

        must(201, hall.commands().post("/v1/ballots/" + ballot + "/close", "{}"));
        page.waitForSelector("cast-buttons:has-text('no vote is taken or changed any more')");
        page.locator("[data-cast=YES]").click(new Locator.ClickOptions().setForce(true));
        assertThat(page.locator("[data-testid=receipt]").count()).isEqualTo(2);
        assertThat(vote(ballot, "AMB").get("choice").asText()).isEqualTo("NO");
        desk.nobodyComplained();
    }

    @Test
    void a_token_of_one_member_leaves_the_address_votes_for_that_member_and_is_forgotten() {
        String ballot = open();
        Page page = desk.openAs(TestTokens.tokens().bearer(Role.DELEGATE, "AMB"), "/vote?ballot=" + ballot);
        Locator who = page.locator("[data-testid=who]");
        who.waitFor();
        assertThat(Desk.words(who)).contains("local-delegate-AMB", "delegate for AMB");
        assertThat(page.url()).doesNotContain("token");
        page.locator("[data-cast=YES]").click();
        page.locator("[data-testid=receipt]").waitFor();
        assertThat(page.locator("delegate-vote select[name=member] option").count())
                .isEqualTo(2);
        page.reload();
        page.waitForSelector("[data-testid=who]:has-text('local-delegate-AMB')");
        button(page.locator("who-is-here"), "Sign out").click();
        page.waitForSelector("[data-testid=who]:has-text('Nobody is signed in')");
        page.locator("[data-cast=NO]").click();
        page.waitForSelector("command-answer:has-text('Nobody is signed in here')");
        assertThat(vote(ballot, "AMB").get("choice").asText()).isEqualTo("YES");
        desk.nobodyComplained();
    }

    @Test
    void a_double_click_is_one_vote() {
        String ballot = open();
        Page page = desk.open("/vote?member=BRH&ballot=" + ballot);
        page.locator("[data-cast=ABSTAIN]").dblclick();
        page.locator("[data-testid=receipt]").waitFor();
        page.waitForSelector("[data-cast=ABSTAIN][aria-pressed=true]");
        page.locator("[data-cast=ABSTAIN]").click();
        assertThat(page.locator("[data-testid=receipt]").count()).isEqualTo(1);
        assertThat(castOf(ballot)).isEqualTo(1);
        desk.nobodyComplained();
    }

    @Test
    void with_the_keyboard_alone() {
        String ballot = open();
        Page page = desk.open("/vote?ballot=" + ballot);
        page.locator("delegate-vote option[value=CGT]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.getByLabel("Member").focus();
        page.keyboard().type("Coral");
        page.keyboard().press("Tab");
        for (int i = 0; i < 10 && !focused(page).contains("NO"); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        page.locator("[data-testid=receipt][data-choice=NO]").waitFor();
        page.waitForSelector("[data-cast=NO][aria-pressed=true]");
        assertThat(vote(ballot, "CGT").get("choice").asText()).isEqualTo("NO");
        desk.nobodyComplained();
    }

    /** The board of this page is behind when the vote closes: the log refuses, and the page says so. */
    @Test
    void what_comes_after_the_close_is_refused_in_words() {
        String ballot = open();
        Page page = desk.open("/vote?member=AMB&ballot=" + ballot);
        page.waitForSelector("[data-cast=YES][aria-disabled=false]");
        page.route("**/v1/ballots/" + ballot + "/votes", route -> {
            if (route.request().method().equals("POST")) {
                must(201, hall.commands().post("/v1/ballots/" + ballot + "/close", "{}"));
            }
            route.resume();
        });
        page.locator("[data-cast=YES]").click();
        page.locator("command-answer").getByText("Refused.").waitFor();
        assertThat(page.locator("command-answer").first().textContent()).contains("no vote is taken any more");
        assertThat(page.locator("[data-testid=receipt]").count()).isZero();
    }

    @Test
    void an_answer_that_was_lost_is_asked_for_again_and_counted_once() {
        String ballot = open();
        Page page = desk.open("/vote?member=DRW&ballot=" + ballot);
        int[] lost = {0};
        page.route("**/v1/ballots/" + ballot + "/votes", route -> {
            if (route.request().method().equals("POST") && lost[0]++ == 0) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        page.locator("[data-cast=YES]").click();
        Locator again = button(page.locator(".voting"), "Repeat it with the same id");
        again.click();
        page.locator("[data-testid=receipt]").waitFor();
        page.waitForSelector("[data-cast=YES][aria-pressed=true]");
        assertThat(castOf(ballot)).isEqualTo(1);
    }

    @Test
    void operations_are_shown_and_follow() {
        Page page = desk.open("/ops");
        page.waitForSelector("[data-testid=ops][data-state=CAUGHT_UP]");
        assertThat(page.locator("[data-service=tally-service]").getAttribute("data-ready"))
                .isEqualTo("true");
        assertThat(page.locator("[data-service=ingest-service]").getAttribute("data-ready"))
                .isEqualTo("true");
        String before = page.locator("time").getAttribute("datetime");
        page.waitForFunction("(then) => document.querySelector('time').dateTime !== then", before);
        page.route("**/v1/ops", route -> route.abort());
        page.waitForSelector("[data-band=stale]");
        desk.nobodyComplained();
    }

    private String open() {
        String ballot = hall.commands().openBallot();
        Expected.shown(hall, ballot, "OPEN");
        return ballot;
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement?.dataset?.cast ?? ''"));
    }

    private JsonNode vote(String ballot, String member) {
        for (JsonNode vote :
                must(200, hall.reads().get("/v1/ballots/" + ballot)).get("votes")) {
            if (vote.get("member").asText().equals(member)) {
                return vote;
            }
        }
        throw new AssertionError(member + " is not on the roll");
    }

    private JsonNode recordOf(String ballot, Locator receipt) {
        int seq = Integer.parseInt(
                receipt.locator("[data-testid=receipt-seq]").textContent().strip());
        String stream = ballot.substring(0, ballot.lastIndexOf('.'));
        return must(200, hall.reads().get("/v1/events?stream=" + stream + "&after=" + (seq - 1) + "&limit=1"))
                .get("events")
                .get(0);
    }

    /** How many votes the log holds on that ballot, whatever their effect. */
    private long castOf(String ballot) {
        String stream = ballot.substring(0, ballot.lastIndexOf('.'));
        long found = 0;
        for (JsonNode event : must(200, hall.reads().get("/v1/events?stream=" + stream + "&limit=100"))
                .get("events")) {
            found += event.get("type").asText().startsWith("rollcall.vote-cast") ? 1 : 0;
        }
        return found;
    }
}
