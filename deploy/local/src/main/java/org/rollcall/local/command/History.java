package org.rollcall.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.concurrent.Callable;
import org.rollcall.local.client.Pages;
import org.rollcall.local.client.Query;
import org.rollcall.local.screen.Format;
import org.rollcall.local.screen.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "Find recorded votes by words of their title, symbol, day, session, member or outcome; the newest"
                + " first.")
final class History implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "WORDS", description = "of title, item and subjects; all of them")
    private List<String> words = List.of();

    @Mixin
    private Selection selection;

    @Mixin
    private VotesOf member;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "at most so many (default: 20)")
    private int limit;

    @Option(names = "-o", paramLabel = "FORMAT", defaultValue = "table", description = "table, json or csv")
    private Format format;

    private final Where where;
    private final Screen screen;

    History(Where where, Screen screen) {
        this.where = where;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Query query =
                member.on(selection.on("/v1/history")).with("q", words.isEmpty() ? null : String.join(" ", words));
        Pages.Found found = new Pages(where.query(), query, "ballots").first(Math.max(1, limit));
        if (format == Format.JSON) {
            screen.line(new ObjectMapper().valueToTree(found.items()).toPrettyString());
        } else if (format == Format.TABLE && found.items().isEmpty()) {
            screen.line("No recorded vote was found; import some with " + where.command("import FILE --format undl"));
        } else {
            screen.line(new BallotTable(screen).of(found.items(), format));
            hint(found);
        }
        return 0;
    }

    private void hint(Pages.Found found) {
        if (format != Format.TABLE) {
            return;
        }
        String first = id(found.items().getFirst());
        screen.gap();
        if (found.more()) {
            screen.line("There are more: --limit " + 10L * limit + ", or all of them in a file with "
                    + where.command("export tallies"));
        }
        screen.line("  " + where.command("replay " + first) + "   play it once more");
        found.items().stream()
                .skip(1)
                .filter(other -> assembly(other).equals(assembly(found.items().getFirst())))
                .findFirst()
                .ifPresent(other ->
                        screen.line("  " + where.command("compare " + id(other) + " " + first) + "   who moved"));
    }

    private static String assembly(JsonNode ballot) {
        return ballot.path("assembly").path("id").asText();
    }

    private static String id(JsonNode ballot) {
        return ballot.path("id").asText();
    }
}
