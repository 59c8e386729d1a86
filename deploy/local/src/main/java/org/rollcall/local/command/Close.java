package org.rollcall.local.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.rollcall.local.client.Answer;
import org.rollcall.local.client.BallotState;
import org.rollcall.local.screen.Screen;
import org.rollcall.local.screen.Words;
import org.rollcall.local.token.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "close", mixinStandardHelpOptions = true, description = "Close a recorded vote; closing decides it.")
final class Close implements Callable<Integer> {
    @Mixin
    private CommandId id;

    @Parameters(paramLabel = "BALLOT")
    private String ballot;

    private final Where where;
    private final Screen screen;

    Close(Where where, Screen screen) {
        this.where = where;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Answer closed = where.ingest(Role.PRESIDING, null)
                .post("/v1/ballots/" + ballot + "/close", Map.of(), id.value())
                .orTrouble();
        if (closed.status() == 202) {
            screen.line("In the log; whether it closed the vote is not known yet. Ask again: "
                    + where.command("close " + ballot + " --id " + id.value()));
            return 0;
        }
        screen.line("Closed: " + ballot + " (seq " + closed.text("seq") + ").");
        showVerdict(closed.body().path("seq").asLong());
        return 0;
    }

    /** The read side may be a moment behind; it is asked for what holds at the close, or later. */
    private void showVerdict(long seq) {
        Answer read = where.query().getAtLeast("/v1/ballots/" + ballot, seq);
        BallotState state = BallotState.of(read.orTrouble().body());
        screen.line(Words.line(state));
        screen.line("(" + Words.provenance(state.document()) + ")");
    }
}
