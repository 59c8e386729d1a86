package org.rollcall.query.selection;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A document's symbol as people write it: with or without spaces, in any case, and a resolution's also without its body
 * ({@code ES-11/1}) or, the Council's, without its year ({@code S/RES/2774}).
 */
public final class Symbols {

    /** A proposal {@code p} whose draft or resolution has one of these symbols. */
    public static final String MATCH = "(" + column("p.symbol") + " in (:symbols) or " + column("p.resolution")
            + " in (:symbols) or regexp_replace(" + column("p.resolution")
            + ", '[(][0-9][0-9][0-9][0-9][)]$', '') in (:symbols))";

    private Symbols() {}

    private static String column(String name) {
        return "upper(replace(" + name + ", ' ', ''))";
    }

    /** All that the symbol may be meant to be, as {@link #MATCH} compares them. */
    public static List<String> meantBy(String said) {
        String symbol = written(said);
        return symbol.matches("[AS]/.*")
                ? List.of(symbol)
                : Stream.of("", "A/RES/", "S/RES/").map(body -> body + symbol).toList();
    }

    /** A symbol without what people write differently; {@code null} for {@code null}. */
    static String written(String said) {
        return said == null ? null : said.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
