package org.rollcall.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.system.hall.Hall;

/** The pages in another language than English: Arabic above all, which runs the other way. */
class LanguagesIT {

    private static final Path PICTURES = Path.of("target", "pictures");

    private final Hall hall = Hall.open();
    private final Visit visit = new Visit(hall);

    @Test
    void an_arabic_board_runs_from_right_to_left_with_arabic_names_and_the_same_totals() {
        String ballot = visit.played("es-11-1");
        Page page = visit.at("/ballots/" + ballot + "?lang=ar", 1280, 1000, ColorScheme.LIGHT);
        page.waitForSelector(".lights [data-member]");

        assertThat(page.evaluate("[document.documentElement.lang, document.documentElement.dir].join()"))
                .isEqualTo("ar,rtl");
        assertThat(page.locator("[data-member=AFG] .name").textContent()).isEqualTo("أفغانستان");
        assertThat(page.locator("[data-member=CIV] .name").textContent()).isEqualTo("كوت ديفوار");
        assertThat(page.locator("[data-member=TUR] .name").textContent()).isEqualTo("تركيا");
        assertThat(page.locator("[data-total=YES]").textContent()).contains("مؤيدون", "141");
        assertThat(page.locator("[data-testid=state]").textContent()).isEqualTo("أُعلنت النتيجة");
        assertThat(page.locator("[data-testid=verdict]").textContent()).contains("اعتُمد", "141", "146", "98");
        assertThat(page.locator("[data-testid=provenance]").first().textContent())
                .contains("محاكاة");
        assertThat(page.evaluate("""
                () => { const place = (member) => document.querySelector(`.lights [data-member=${member}]`).getBoundingClientRect().x;
                  const board = document.querySelector('.lights').getBoundingClientRect();
                  return place('ISL') > board.x + board.width / 2; }"""))
                .as("the first name of the alphabet stands in the rightmost column")
                .isEqualTo(true);
        namesAreInTheOrderOfTheLanguage(page, "ar");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("board-arabic.png")));
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void a_member_is_found_by_its_name_in_any_language() {
        Page page = visit.at("/ballots/" + visit.played("es-11-1") + "?lang=ru", 1280, 900, ColorScheme.DARK);
        page.waitForSelector(".lights [data-member]");
        for (String name : List.of("российск", "Russian", "俄罗斯联邦", "الاتحاد الروسي")) {
            page.locator("[data-search]").fill(name);
            page.waitForFunction("() => document.querySelectorAll('.lights [data-member]').length === 1");
            assertThat(page.locator(".lights [data-member]").getAttribute("data-member"))
                    .as(name)
                    .isEqualTo("RUS");
        }
    }

    @Test
    void a_language_that_was_chosen_is_kept_from_page_to_page() {
        Page page = visit.at("/history", 1280, 900, ColorScheme.LIGHT);
        page.waitForSelector("language-chooser select");
        page.locator("language-chooser select").selectOption("fr");
        page.waitForURL("**lang=fr");
        assertThat(page.locator("h1").textContent()).isEqualTo("Historique");
        page.navigate(visit.address("/compare"));
        assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("fr");
        assertThat(page.locator("h1").textContent()).isEqualTo("Comparer deux votes");
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void every_page_is_accessible_in_arabic_and_none_is_wider_than_its_window() {
        String ballot = visit.played("es-11-1");
        String proposal = ballot.replaceFirst("\\.\\d+$", "");
        for (int width : new int[] {1280, 390}) {
            for (String path : List.of(
                    "/",
                    "/ballots/" + ballot,
                    "/proposals/" + proposal,
                    "/history?provenance=SIMULATED",
                    "/compare?left=" + ballot + "&right=" + ballot,
                    "/members/FRA?assembly=unga&provenance=SIMULATED")) {
                Page page = visit.page(width, 900, ColorScheme.LIGHT);
                page.navigate(visit.address(path + (path.contains("?") ? "&" : "?") + "lang=ar"));
                page.waitForSelector("[data-testid=provenance]");
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as("%s, %d wide", path, width)
                        .extracting(Rule::getId)
                        .isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as("%s, %d wide", path, width)
                        .isEqualTo(true);
                assertThat(page.evaluate("document.body.innerText.match(/\\b(?:say|choice|state|page|board)\\.\\w+/)"))
                        .as("a key without words on %s", path)
                        .isNull();
                page.context().close();
            }
        }
        assertThat(visit.complaints()).isEmpty();
    }

    private static void namesAreInTheOrderOfTheLanguage(Page page, String language) {
        assertThat(page.evaluate("""
                (language) => { const names = [...document.querySelectorAll('.lights .name')].map((name) => name.textContent);
                  const { compare } = new Intl.Collator(language);
                  return names.every((name, i) => i === 0 || compare(names[i - 1], name) <= 0); }""", language)).isEqualTo(true);
    }
}
