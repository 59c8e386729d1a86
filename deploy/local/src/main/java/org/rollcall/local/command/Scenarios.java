package org.rollcall.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import org.rollcall.local.screen.Format;
import org.rollcall.local.screen.Screen;
import org.rollcall.local.screen.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "scenarios",
        mixinStandardHelpOptions = true,
        description = "List what can be played: single votes, and whole meetings with amendments and motions.")
final class Scenarios implements Callable<Integer> {
    @Option(names = "-o", paramLabel = "FORMAT", defaultValue = "table", description = "table, json or csv")
    private Format format;

    private final Where where;
    private final Screen screen;

    Scenarios(Where where, Screen screen) {
        this.where = where;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Table table = new Table("scenario", "plays", "assembly", "roll", "title");
        for (JsonNode scenario : where.ingest().get("/v1/scenarios").orTrouble().body()) {
            table.row(
                    scenario.path("id").asText(),
                    plays(scenario),
                    scenario.path("assembly").asText(),
                    scenario.path("roll").asText(),
                    scenario.path("title").asText());
        }
        screen.line(table.as(format));
        return 0;
    }

    private static String plays(JsonNode scenario) {
        return scenario.path("kind").asText().equals("MEETING")
                ? "a meeting, " + scenario.path("votes").asInt() + " votes"
                : "a vote";
    }
}
