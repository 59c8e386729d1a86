package org.rollcall.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.rollcall.local.client.Query;
import org.rollcall.local.screen.Amount;
import org.rollcall.local.screen.Format;
import org.rollcall.local.screen.Screen;
import org.rollcall.local.screen.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "member",
        mixinStandardHelpOptions = true,
        description = "Show how a member voted over many recorded votes, and who votes with it.")
final class Member implements Callable<Integer> {
    private static final String[] CHOICES = {"YES", "NO", "ABSTAIN", "NOT_VOTING"};

    @Parameters(paramLabel = "CODE", description = "such as FRA")
    private String code;

    @Mixin
    private Selection selection;

    @Option(names = "--agreement", description = "With whom it votes, the highest share first.")
    private boolean agreement;

    @Option(names = "--least", paramLabel = "N", description = "with --agreement: at least so many votes in common")
    private Integer least;

    @Option(names = "-o", paramLabel = "FORMAT", defaultValue = "table", description = "table, json or csv")
    private Format format;

    private final Where where;
    private final Screen screen;

    Member(Where where, Screen screen) {
        this.where = where;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        String path = "/v1/members/" + Query.encoded(code.toUpperCase(Locale.ROOT));
        Query query = agreement ? selection.on(path + "/agreement").with("least", least) : selection.on(path);
        JsonNode found = where.query().get(query.path()).orTrouble().body();
        if (format == Format.JSON) {
            screen.line(found.toPrettyString());
            return 0;
        }
        Table table = agreement ? companions(found) : sessions(found);
        if (format == Format.CSV) {
            screen.line(table.as(format));
        } else {
            show(found, table);
        }
        return 0;
    }

    private void show(JsonNode found, Table table) {
        heading(found);
        if (!agreement) {
            record(found);
        }
        screen.gap();
        screen.line(table.as(Format.TABLE));
        screen.gap();
        screen.paragraph("", found.path("formula").asText(""));
        screen.line("  " + where.page("/members/" + code.toUpperCase(Locale.ROOT)));
        if (!agreement) {
            screen.line("  " + where.command("member " + code + " --agreement") + "   with whom it votes");
            screen.line("  " + where.command("export member " + code) + "   vote by vote");
        }
    }

    private void heading(JsonNode found) {
        JsonNode member = found.path("member");
        String name = member.isTextual() ? member.asText() : member.path("code").asText(code) + "  " + name(member);
        screen.line(screen.strong(name));
        screen.paragraph("", "Counted: " + found.path("base").path("words").asText("?") + ".");
    }

    private static String name(JsonNode member) {
        JsonNode names = member.has("names") ? member.path("names") : member.path("name");
        return names.isObject() ? names.path("en").asText("") : names.asText("");
    }

    /** No figure without its base. */
    private void record(JsonNode found) {
        screen.line(
                Amount.of(found.path("ballots").asLong(), "recorded vote", "recorded votes") + " with it on the roll");
        Table table = new Table("vote", "votes");
        for (String choice : CHOICES) {
            table.row(choice.toLowerCase(Locale.ROOT).replace('_', ' '), number(found.path("choices"), choice));
        }
        screen.line(table.as(Format.TABLE));
        JsonNode outcome = found.path("withOutcome");
        screen.line("With the outcome: " + Amount.of(outcome.path("same")) + " of " + Amount.of(outcome.path("base"))
                + ", " + Amount.share(outcome.path("share")));
        screen.paragraph("    ", outcome.path("formula").asText(""));
    }

    private static Table sessions(JsonNode found) {
        Table table = new Table("session", "yes", "no", "abstain", "not_voting");
        for (JsonNode session : found.path("bySession")) {
            table.row(
                    session.path("session").isTextual()
                            ? session.path("session").asText()
                            : "(none)",
                    number(session, "yes"),
                    number(session, "no"),
                    number(session, "abstain"),
                    number(session, "notVoting"));
        }
        return table;
    }

    private Table companions(JsonNode found) {
        Table table = new Table("member", "name", "same", "both", "share");
        for (JsonNode other : found.path("with")) {
            table.row(
                    other.path("code").asText(),
                    other.path("name").asText(),
                    number(other, "same"),
                    number(other, "both"),
                    format == Format.CSV ? (Object) other.path("share").asDouble() : Amount.share(other.path("share")));
        }
        return table;
    }

    private static Object number(JsonNode node, String field) {
        return node.path(field).isNumber() ? node.path(field).asLong() : null;
    }
}
