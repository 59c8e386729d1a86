package org.rollcall.local.command;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rollcall.local.client.Answer;
import org.rollcall.local.screen.Screen;
import org.rollcall.local.screen.Words;
import org.rollcall.local.token.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "vote",
        mixinStandardHelpOptions = true,
        description = "Cast one member's vote and say what the log made of it.")
final class Vote implements Callable<Integer> {
    /** What can be typed. */
    enum Choice {
        YES,
        NO,
        ABSTAIN
    }

    @Mixin
    private CommandId id;

    @Parameters(index = "0", paramLabel = "BALLOT")
    private String ballot;

    @Parameters(index = "1", paramLabel = "MEMBER", description = "the member's code, such as AFG")
    private String member;

    @Parameters(index = "2", paramLabel = "CHOICE", description = "yes, no or abstain")
    private Choice choice;

    private final Where where;
    private final Screen screen;

    Vote(Where where, Screen screen) {
        this.where = where;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        String code = member.toUpperCase(Locale.ROOT);
        Map<String, Object> body = Map.of("member", code, "choice", choice.name());
        Answer answer = where.ingest(Role.DELEGATE, code)
                .post("/v1/ballots/" + ballot + "/votes", body, id.value())
                .orTrouble();
        screen.line(sentence(code, answer));
        return 0;
    }

    private String sentence(String code, Answer answer) {
        String vote = code + " votes " + Words.choice(choice.name());
        return switch (answer.text("effect")) {
            case "APPLIED" -> "Recorded: " + vote + " (" + ballot + ", seq " + answer.text("seq") + ").";
            case "REPLACED" -> "Changed: " + vote + " now (" + ballot + ", seq " + answer.text("seq") + ").";
            case "DUPLICATE" -> "No change: " + vote + " already.";
            default ->
                "In the log; what it did is not known yet. Ask again: "
                        + where.command("vote " + ballot + " " + code + " "
                                + choice.name().toLowerCase(Locale.ROOT) + " --id " + id.value());
        };
    }
}
