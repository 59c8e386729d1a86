package org.rollcall.local.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rollcall.local.client.Answer;
import org.rollcall.local.client.Api;
import org.rollcall.local.screen.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description =
                "Open a recorded vote: on a new proposal (--assembly, --symbol, --title), or once more on PROPOSAL.")
final class Open implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private CommandId id;

    @Parameters(arity = "0..1", paramLabel = "PROPOSAL", description = "a proposal that was submitted before")
    private String proposal;

    @Option(names = "--assembly", paramLabel = "A", description = "such as tidewater")
    private String assembly;

    @Option(names = "--symbol", paramLabel = "S", description = "the document's symbol, such as TW/3/L.9")
    private String symbol;

    @Option(names = "--title", paramLabel = "T")
    private String title;

    @Option(
            names = "--rule",
            paramLabel = "R",
            description = "two-thirds or simple-majority, by the assembly's rule book")
    private String rule;

    @Option(names = "--basis", paramLabel = "B", description = "CHARTER_LIST, EARLIER_RESOLUTION, DECISION or RULING")
    private String basis = "RULING";

    @Option(names = "--citation", paramLabel = "C", description = "where the majority was determined")
    private String citation = "ruling of the presiding officer";

    @Option(names = "--question", paramLabel = "Q", description = "the question as put")
    private String question;

    private final Where where;
    private final Screen screen;

    Open(Where where, Screen screen) {
        this.where = where;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        requireSense();
        Api ingest = where.ingest();
        if (proposal == null) {
            proposal = submit(ingest);
        }
        if (rule != null) {
            determineMajority(ingest);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        if (question != null) {
            body.put("question", question);
        }
        Answer opened = ingest.post("/v1/proposals/" + proposal + "/ballots", body, id.value() + "-open")
                .orTrouble();
        show(opened.text("ballot"), opened.text("words"));
        return 0;
    }

    private void requireSense() {
        boolean isNew = assembly != null && symbol != null && title != null;
        boolean saysNew = assembly != null || symbol != null || title != null;
        if (proposal == null ? !isNew : saysNew) {
            throw new ParameterException(
                    command.commandLine(), "Give either PROPOSAL, or --assembly, --symbol and --title of a new one.");
        }
        if (isNew && rule == null) {
            rule = "simple-majority";
        }
    }

    private String submit(Api ingest) {
        Map<String, Object> body = Map.of("assembly", assembly, "symbol", symbol, "title", title);
        Answer submitted =
                ingest.post("/v1/proposals", body, id.value() + "-submit").orTrouble();
        screen.line("Submitted: " + symbol + " · " + title);
        return submitted.text("stream");
    }

    private void determineMajority(Api ingest) {
        Map<String, Object> body = Map.of("rule", rule, "basis", Map.of("kind", basis, "citation", citation));
        ingest.post("/v1/proposals/" + proposal + "/majority", body, id.value() + "-majority")
                .orTrouble();
        screen.line("Majority: " + rule + " (" + citation + ")");
    }

    private void show(String ballot, String asked) {
        screen.line("Open: " + screen.strong(ballot) + (asked.isEmpty() ? "" : "  " + asked));
        screen.line("  board  " + where.page("/ballots/" + ballot));
        screen.line("  vote   " + where.command("vote " + ballot + " MEMBER yes|no|abstain"));
        screen.line("  watch  " + where.command("watch " + ballot));
        screen.line("  close  " + where.command("close " + ballot));
    }
}
