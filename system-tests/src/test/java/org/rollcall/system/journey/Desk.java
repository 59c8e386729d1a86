package org.rollcall.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.local.token.Role;
import org.rollcall.system.hall.Hall;
import org.rollcall.testing.TestTokens;

/** Whoever sits before a page that steers, signed in for the secretariat: opens it, fills in its forms, and hears every complaint of the browser. */
final class Desk {

    private final Hall hall;
    private final List<String> complaints = new ArrayList<>();

    Desk(Hall hall) {
        this.hall = hall;
    }

    Page open(String path) {
        return open(path, 1280, ColorScheme.LIGHT);
    }

    Page open(String path, int width, ColorScheme scheme) {
        return open(path, TestTokens.bearer(Role.SECRETARIAT), width, scheme);
    }

    /** Signed in as whoever that token is of: it comes behind the hash, as in the links that the launcher prints. */
    Page openAs(String token, String path) {
        return open(path, token, 1280, ColorScheme.LIGHT);
    }

    private Page open(String path, String token, int width, ColorScheme scheme) {
        Page page = Browser.page(width, 900, scheme);
        page.onPageError(error -> complaints.add(path + ": " + error));
        page.navigate(hall.query().address().resolve(path) + "#token=" + token);
        return page;
    }

    static Locator button(Locator within, String words) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true));
    }

    /** What it says, as it is read: templates break lines where they like. */
    static String words(Locator where) {
        return where.textContent().replaceAll("\\s+", " ").strip();
    }

    static void fill(Locator form, String label, String value) {
        form.getByLabel(label).fill(value);
    }

    /** Nothing that axe finds, and nothing that makes the page wider than the screen. */
    static void isAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(page.url())
                .extracting((Rule rule) ->
                        rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(page.url())
                .isEqualTo(true);
    }

    void nobodyComplained() {
        assertThat(complaints).isEmpty();
    }
}
