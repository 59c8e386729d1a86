package org.rollcall.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.system.hall.Http.must;
import static org.rollcall.system.journey.Desk.button;
import static org.rollcall.system.journey.Desk.fill;
import static org.rollcall.system.journey.Desk.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rollcall.system.hall.Expected;
import org.rollcall.system.hall.Hall;

/** The secretariat runs a whole vote by hand in a browser, from the submission to the number of the resolution. */
class SecretariatIT {

    private final Hall hall = Hall.open();
    private final Desk desk = new Desk(hall);

    @Test
    void a_whole_vote_by_hand_with_an_amendment() {
        String symbol = "TW/9/L." + suffix();
        Page page = desk.open("/control");
        Locator submit = page.locator("submit-proposal");
        submit.getByLabel("Assembly").selectOption("tidewater");
        fill(submit, "Symbol", symbol);
        fill(submit, "Title", "Lamps for the outer quay");
        button(submit, "Submit the proposal").click();
        page.getByText("Go on with the proposal just submitted").click();

        Locator majority = page.locator("determine-majority");
        fill(majority, "Citation", "Standing Order 11");
        assertThat(words(majority.locator(".ahead"))).contains(symbol, "cannot be changed");
        button(majority, "Determine the majority").click();
        page.waitForSelector("open-ballot");

        page.getByText("Submit an amendment").click();
        Locator amendment = page.locator("submit-amendment");
        fill(amendment, "Symbol, or its name if oral", symbol + "/A.1");
        fill(amendment, "What it changes", "Two lamps, not three");
        fill(amendment, "Sponsors, with semicolons between", "Gullhaven; Saltmere");
        button(amendment, "Submit the amendment").click();
        page.waitForFunction("() => document.querySelector('open-ballot .ahead')?.textContent.includes('/A.1')");

        String first = openNext(page);
        everybody(first, "YES", 9);
        closeAndAnnounce(page, first, "adopted");

        page.getByText("Go on with " + symbol).click();
        page.waitForSelector("open-ballot");
        assertThat(page.locator("open-ballot [name=question]").inputValue()).contains("as amended");
        String second = openNext(page);
        everybody(second, "NO", 3);
        everybody(second, "YES", 10);
        closeAndAnnounce(page, second, "adopted");

        page.getByText("Go on with " + symbol).click();
        Locator number = page.locator("number-resolution");
        fill(number, "Symbol of the resolution", "TW/RES/" + symbol);
        button(number, "Number the resolution").click();
        page.waitForSelector("[data-testid=next-step]:has-text('All is done')");
        String stream = second.substring(0, second.lastIndexOf('.'));
        JsonNode proposal = must(200, hall.reads().get("/v1/proposals/" + stream));
        assertThat(proposal.get("resolution").asText()).isEqualTo("TW/RES/" + symbol);
        assertThat(proposal.get("outcome").asText()).isEqualTo("ADOPTED");
        assertThat(proposal.get("amended").asBoolean()).isTrue();
        Expected.equalsTheFold(hall, second);
        desk.nobodyComplained();
    }

    @Test
    void the_list_of_the_silent_and_the_consequences_follow_the_votes() {
        String ballot = hall.commands().openBallot();
        Expected.shown(hall, ballot, "OPEN");
        Page page = desk.open("/control/ballots/" + ballot);
        page.waitForSelector("control-ballot[data-connection=live]");
        assertThat(words(page.locator("[data-testid=waiting-count]"))).isEqualTo("24");
        assertThat(words(page.locator("close-ballot .ahead"))).contains("24 members have not voted");
        page.waitForSelector("[data-testid=if-closed][data-outcome=REJECTED]");

        everybody(ballot, "YES", 2);
        page.waitForSelector("[data-testid=if-closed][data-outcome=ADOPTED]");
        page.waitForFunction("() => document.querySelector('[data-testid=waiting-count]').textContent === '22'");
        assertThat(page.locator("waiting-members [data-member=AMB]").count()).isZero();
        assertThat(words(page.locator("close-ballot .ahead")))
                .contains("22 members have not voted and will count as not voting", "the draft is adopted");
        desk.nobodyComplained();
    }

    @Test
    void nothing_that_cannot_be_taken_back_happens_at_one_press() {
        String ballot = hall.commands().openBallot();
        Expected.shown(hall, ballot, "OPEN");
        Page page = desk.open("/control/ballots/" + ballot);
        Locator close = page.locator("close-ballot");
        button(close, "Close the vote").dblclick();
        page.waitForTimeout(300);
        assertThat(state(ballot)).isEqualTo("OPEN");

        page.getByText("Declare it void instead").click();
        Locator voiding = page.locator("void-ballot");
        fill(voiding, "Reason", "The machine failed");
        button(voiding, "Declare the vote void").click();
        button(voiding, "No, go back").click();
        assertThat(state(ballot)).isEqualTo("OPEN");
        button(voiding, "Declare the vote void").click();
        button(voiding, "Yes: declare the vote void").click();
        page.waitForSelector("control-ballot[data-state=VOIDED]");
        assertThat(must(200, hall.reads().get("/v1/ballots/" + ballot))
                        .get("voidReason")
                        .asText())
                .isEqualTo("The machine failed");
        desk.nobodyComplained();
    }

    @Test
    void a_double_click_and_a_lost_answer_do_it_once() {
        String symbol = "TW/9/L." + suffix();
        Page page = desk.open("/control");
        page.waitForSelector("submit-proposal");
        // The first answer is lost on its way back: the service has done it, the page never hears.
        int[] lost = {0};
        page.route("**/v1/proposals", route -> {
            if (route.request().method().equals("POST") && lost[0]++ == 0) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        Locator submit = page.locator("submit-proposal");
        submit.getByLabel("Assembly").selectOption("tidewater");
        fill(submit, "Symbol", symbol);
        fill(submit, "Title", "Twice or once");
        button(submit, "Submit the proposal").dblclick();
        submit.getByText("it is not known whether it was done").waitFor();

        page.reload();
        Locator pending = page.locator("pending-commands");
        assertThat(words(pending)).contains("Submit the proposal", "not known");
        button(pending, "Repeat it with the same id").click();
        pending.getByText("It was done before, under this id").waitFor();
        String stream = symbol.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        assertThat(must(200, hall.reads().get("/v1/events?stream=" + stream + "&limit=50"))
                        .get("events"))
                .hasSize(1);
    }

    @Test
    void a_refusal_is_said_in_words_and_an_announcement_may_differ() {
        String ballot = hall.commands().openBallot();
        everybody(ballot, "YES", 3);
        must(201, hall.commands().post("/v1/ballots/" + ballot + "/close", "{}"));
        Expected.shown(hall, ballot, "CLOSED");
        Page page = desk.open("/control/ballots/" + ballot);
        Locator announce = page.locator("announce-result");
        assertThat(announce.getByLabel("In favour").inputValue()).isEqualTo("3");
        fill(announce, "In favour", "4");
        assertThat(words(page.locator("[data-testid=differs]"))).contains("4 announced, 3 counted");
        button(announce, "Announce the result").click();
        button(announce, "Yes: announce the result").click();
        page.waitForSelector("control-ballot[data-state=ANNOUNCED]");
        assertThat(page.locator("[data-testid=announced]").getAttribute("data-differs"))
                .isNotNull();

        String stream = ballot.substring(0, ballot.lastIndexOf('.'));
        Page proposal = desk.open("/control/proposals/" + stream);
        proposal.getByText("Move a motion").click();
        Locator motion = proposal.locator("move-motion");
        motion.locator("[name=kind]").selectOption("NO_ACTION");
        button(motion, "Move the motion").click();
        motion.getByText("Refused.").waitFor();
    }

    @Test
    void the_pages_are_accessible_light_and_dark_wide_and_narrow() {
        String ballot = hall.commands().openBallot();
        everybody(ballot, "NO", 2);
        Expected.shown(hall, ballot, "OPEN");
        String stream = ballot.substring(0, ballot.lastIndexOf('.'));
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {1280, 390}) {
                for (String path : List.of(
                        "/control",
                        "/control/proposals/" + stream,
                        "/control/ballots/" + ballot,
                        "/vote?member=AMB&ballot=" + ballot,
                        "/ops")) {
                    Page page = desk.open(path, width, scheme);
                    page.waitForSelector(".dossier, .voting, .ops");
                    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
                    Desk.isAccessible(page);
                    page.context().close();
                }
            }
        }
        desk.nobodyComplained();
    }

    /** Opens what is put next; the ballot's id. */
    private static String openNext(Page page) {
        button(page.locator("open-ballot"), "Open the vote").click();
        Locator run = page.getByText("Run the vote");
        run.waitFor();
        String id = run.getAttribute("href").replaceAll(".*/", "");
        run.click();
        page.waitForSelector("control-ballot[data-state=OPEN]");
        return id;
    }

    private void everybody(String ballot, String choice, int members) {
        List<String> codes = roll(ballot);
        for (String code : codes.subList(0, members)) {
            must(
                    201,
                    hall.commands()
                            .post(
                                    "/v1/ballots/" + ballot + "/votes",
                                    "{\"member\":\"%s\",\"choice\":\"%s\"}".formatted(code, choice)));
        }
    }

    private List<String> roll(String ballot) {
        List<String> codes = new java.util.ArrayList<>();
        Expected.shown(hall, ballot, "OPEN")
                .get("votes")
                .forEach(vote -> codes.add(vote.get("member").asText()));
        return codes;
    }

    private void closeAndAnnounce(Page page, String ballot, String outcome) {
        Locator close = page.locator("close-ballot");
        page.waitForSelector("[data-testid=if-closed][data-outcome=ADOPTED]");
        assertThat(words(close.locator(".ahead"))).contains("Closing decides", "is " + outcome);
        button(close, "Close the vote").click();
        button(close, "Yes: close the vote").click();
        Locator announce = page.locator("announce-result");
        announce.waitFor();
        JsonNode tally = Expected.shown(hall, ballot, "CLOSED").get("tally");
        assertThat(announce.getByLabel("In favour").inputValue())
                .isEqualTo(tally.get("yes").asText());
        button(announce, "Announce the result").click();
        page.waitForSelector("control-ballot[data-state=ANNOUNCED]");
    }

    private String state(String ballot) {
        return must(200, hall.reads().get("/v1/ballots/" + ballot)).get("state").asText();
    }

    private static String suffix() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
