package org.rollcall.system.journey;

import static org.rollcall.system.hall.Http.must;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.system.hall.Expected;
import org.rollcall.system.hall.Hall;

/** Someone at a browser: pages of the hall, and whatever they complained about. */
final class Visit {

    private final Hall hall;
    private final List<String> complaints = new ArrayList<>();

    Visit(Hall hall) {
        this.hall = hall;
    }

    /** An empty page that keeps what goes wrong on it. */
    Page page(int width, int height, ColorScheme scheme) {
        Page page = Browser.page(width, height, scheme);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(page.url() + ": " + response.status() + " for " + response.url());
            }
        });
        return page;
    }

    /** The same, at an address. */
    Page at(String path, int width, int height, ColorScheme scheme) {
        Page page = page(width, height, scheme);
        page.navigate(address(path));
        return page;
    }

    String address(String path) {
        return hall.query().address().resolve(path).toString();
    }

    List<String> complaints() {
        return complaints;
    }

    /** A simulation played to its end, by the id of its ballot. */
    String played(String scenario) {
        String id = must(
                        201,
                        hall.commands()
                                .post(
                                        "/v1/simulations",
                                        "{\"scenario\":\"%s\",\"speed\":500,\"hold\":true}".formatted(scenario)))
                .get("id")
                .asText();
        must(200, hall.commands().post("/v1/simulations/" + id + "/start", ""));
        String ballot = must(200, hall.commands().get("/v1/simulations/" + id))
                .get("ballot")
                .asText();
        Expected.shown(hall, ballot, "ANNOUNCED");
        return ballot;
    }
}
