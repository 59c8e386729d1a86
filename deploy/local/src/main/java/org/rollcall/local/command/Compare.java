package org.rollcall.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.rollcall.local.client.BallotState;
import org.rollcall.local.client.Query;
import org.rollcall.local.screen.Amount;
import org.rollcall.local.screen.Format;
import org.rollcall.local.screen.Screen;
import org.rollcall.local.screen.Table;
import org.rollcall.local.screen.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Show who moved from where to where between two recorded votes.")
final class Compare implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "LEFT", description = "a ballot, or a symbol such as ES-11/1")
    private String left;

    @Parameters(index = "1", paramLabel = "RIGHT", description = "the other, usually the later one")
    private String right;

    @Option(names = "-o", paramLabel = "FORMAT", defaultValue = "table", description = "table, json or csv")
    private Format format;

    private final Where where;
    private final Screen screen;

    Compare(Where where, Screen screen) {
        this.where = where;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Query query = Query.of("/v1/compare").with("left", left).with("right", right);
        JsonNode found = where.query().get(query.path()).orTrouble().body();
        switch (format) {
            case JSON -> screen.line(found.toPrettyString());
            case CSV -> screen.line(rows(found).as(Format.CSV));
            case TABLE -> show(found);
        }
        return 0;
    }

    /** A line a member that moved. */
    private static Table rows(JsonNode found) {
        Table table = new Table("member", "name", "from", "to", "corrected");
        for (JsonNode move : found.path("moves")) {
            for (JsonNode member : move.path("members")) {
                table.row(
                        member.path("code").asText(),
                        member.path("name").asText(),
                        move.path("from").asText(),
                        move.path("to").asText(),
                        member.path("corrected").asBoolean());
            }
        }
        return table;
    }

    private void show(JsonNode found) {
        heading(found.path("left"));
        heading(found.path("right"));
        screen.gap();
        told(found.path("moves"));
        if (!found.path("standing").isEmpty()) {
            screen.line("Could not vote, or was no member, on one of the two:");
            told(found.path("standing"));
        }
        summary(found);
    }

    private void told(JsonNode moves) {
        for (JsonNode move : moves) {
            screen.line(screen.strong(Words.place(move.path("from").asText()) + " → "
                            + Words.place(move.path("to").asText()))
                    + "  "
                    + move.path("members").size());
            screen.paragraph("    ", names(move.path("members")));
        }
    }

    private void heading(JsonNode ballot) {
        BallotState state = BallotState.of(ballot);
        screen.line(screen.strong(Words.heading(state)));
        screen.line("    " + state.text("openedAt") + "  " + Words.tally(state));
        screen.line("    (" + Words.provenance(ballot) + ")");
    }

    private static String names(JsonNode members) {
        return StreamSupport.stream(members.spliterator(), false)
                .map(member -> member.path("name").asText()
                        + (member.path("corrected").asBoolean() ? " (corrected later)" : ""))
                .collect(Collectors.joining(", "));
    }

    private void summary(JsonNode found) {
        JsonNode agreement = found.path("agreement");
        long moved = found.path("moved").asLong();
        screen.line(moved == 0 ? "Nobody moved." : Amount.of(moved, "member", "members") + " moved.");
        screen.line("Agreement: " + Amount.of(agreement.path("same")) + " of " + Amount.of(agreement.path("base"))
                + ", " + Amount.share(agreement.path("share")));
        screen.paragraph("    ", found.path("formula").asText(""));
        screen.gap();
        screen.line("  "
                + where.page(new Query("/compare")
                        .with("left", left)
                        .with("right", right)
                        .path()));
    }
}
