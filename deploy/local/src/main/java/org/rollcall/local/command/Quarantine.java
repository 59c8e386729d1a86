package org.rollcall.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import org.rollcall.local.client.Api;
import org.rollcall.local.screen.Format;
import org.rollcall.local.screen.Screen;
import org.rollcall.local.screen.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "quarantine",
        mixinStandardHelpOptions = true,
        description =
                "Show records of the log that nobody could read or that contradict their vote, and streams that wait for"
                        + " newer software; with a place, that record whole. They do nothing; this only looks.")
final class Quarantine implements Callable<Integer> {
    private static final String PATH = "/v1/quarantine";

    @Spec
    private CommandSpec command;

    @Parameters(
            arity = "0..1",
            paramLabel = "PLACE",
            description = "A record's place, PARTITION-OFFSET, such as 3-1207; it is shown as JSON.")
    private String place;

    @Option(names = "-o", paramLabel = "FORMAT", defaultValue = "table", description = "table, json or csv")
    private Format format;

    private final Where where;
    private final Screen screen;

    Quarantine(Where where, Screen screen) {
        this.where = where;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Api tally = where.tally();
        if (place != null) {
            whole(tally);
        } else {
            records(tally);
            held(tally);
        }
        return 0;
    }

    private void whole(Api tally) {
        if (!place.matches("\\d{1,9}-\\d{1,18}")) {
            throw new ParameterException(
                    command.commandLine(), "A place is PARTITION-OFFSET, such as 3-1207, and not " + place + ".");
        }
        screen.line(tally.get(PATH + "/" + place.replace('-', '/'))
                .orTrouble()
                .body()
                .toPrettyString());
    }

    private void records(Api tally) {
        Table table = new Table("place", "stream", "noticed", "reason");
        String after = null;
        for (JsonNode some = page(tally, after); !some.isEmpty(); some = page(tally, after)) {
            for (JsonNode record : some) {
                after = record.path("partition").asInt() + "-"
                        + record.path("offset").asLong();
                table.row(
                        after,
                        record.path("stream").asText(""),
                        record.path("noticedAt").asText(""),
                        record.path("reason").asText(""));
            }
        }
        show(table, after == null, "No record is quarantined.");
    }

    private static JsonNode page(Api tally, String after) {
        return tally.get(PATH + "?limit=500" + (after == null ? "" : "&after=" + after))
                .orTrouble()
                .body()
                .path("records");
    }

    private void held(Api tally) {
        JsonNode streams =
                tally.get(PATH + "/held?limit=500").orTrouble().body().path("streams");
        if (streams.isEmpty() || format == Format.CSV) {
            return;
        }
        Table table = new Table("held_stream", "by", "records_waiting");
        streams.forEach(held -> table.row(
                held.path("stream").asText(),
                held.path("heldBy").asText(),
                held.path("records").asLong()));
        screen.gap();
        show(table, false, "");
    }

    private void show(Table table, boolean empty, String otherwise) {
        screen.line(empty && format == Format.TABLE ? otherwise : table.as(format));
    }
}
