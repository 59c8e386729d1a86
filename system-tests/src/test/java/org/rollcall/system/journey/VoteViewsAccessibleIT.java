package org.rollcall.system.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.system.hall.Hall;
import org.rollcall.system.hall.Staged;

/** Every view of a vote: dark on a desk and light in a hand; that each holds for both is checked on the board itself. */
class VoteViewsAccessibleIT {

    private final Hall hall = Hall.open();
    private final Visitor visitor = new Visitor(hall.query().address());

    @Test
    void axe_finds_nothing_in_any_view_and_nothing_scrolls_sideways() {
        String ballot = Staged.finished(hall, "es-11-5").ballot();
        String council = Staged.finished(hall, "sc-2623").ballot();
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("/ballots/" + ballot + "?view=table", "table.votes");
        shown.put("/ballots/" + ballot + "?view=tiles&choice=NO", ".tiles [data-dim]");
        shown.put("/ballots/" + ballot + "?view=line&seq=90", "[data-testid=cursor]");
        shown.put("/ballots/" + council, ".lights [data-member]");
        shown.put("/ballots/" + ballot + "/board?hints=on", ".wall [data-member]");
        shown.put("/embed/ballots/" + ballot, "[data-testid=total-yes]");
        shown.forEach((path, ready) -> look(path, ready, 1440, ColorScheme.DARK));
        shown.forEach((path, ready) -> look(path, ready, 390, ColorScheme.LIGHT));
        visitor.complainsOfNothing();
    }

    private void look(String path, String ready, int width, ColorScheme scheme) {
        Page page = visitor.open(path, width, 900, scheme);
        page.waitForSelector(ready);
        Visitor.findsNothing(page, "%s, %s, %d wide".formatted(path, scheme, width));
        page.context().close();
    }
}
