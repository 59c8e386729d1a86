package org.rollcall.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.local.service.Program;
import org.rollcall.local.service.Service;
import org.rollcall.system.hall.Hall;
import org.rollcall.system.hall.Staged;

/** The server dies in the middle of a vote and comes back: the board says that it may be behind, and then it is not any more. */
class BoardReconnectIT {

    private final Hall hall = Hall.open();

    @Test
    void a_board_survives_the_death_of_its_server() {
        Service server = hall.service(Program.QUERY, "query-mortal", Map.of());
        hall.start(server);
        try {
            Staged vote = Staged.held(hall, "es-11-3", 30);
            Page page = Browser.page(1280, 900, ColorScheme.DARK);
            page.navigate(server.address().resolve("/ballots/" + vote.ballot()).toString());
            page.waitForSelector("rollcall-vote[data-connection=live]");
            page.evaluate("window.neverReloaded = true");
            vote.go();
            page.waitForFunction("() => document.querySelectorAll('.lights [data-choice=YES]').length > 10");
            server.kill();
            page.waitForSelector("[data-band=reconnecting]");
            assertThat(page.locator("[data-band=reconnecting]").textContent()).contains("may be behind");
            hall.start(server);
            page.waitForSelector("rollcall-vote[data-state=ANNOUNCED]");
            page.waitForSelector(
                    "[data-band=reconnecting]",
                    new Page.WaitForSelectorOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            assertThat(Visitor.figures(page)).containsExactly(93, 24, 58, 18);
            assertThat(Visitor.lights(page)).isEqualTo(Visitor.lights(vote.now()));
            assertThat(page.evaluate("window.neverReloaded")).isEqualTo(true);
            page.context().close();
        } finally {
            server.stop();
        }
    }
}
