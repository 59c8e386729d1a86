package org.rollcall.local.command;

import java.util.concurrent.Callable;
import org.rollcall.local.board.LiveBoard;
import org.rollcall.local.client.BallotState;
import org.rollcall.local.client.LiveBallot;
import org.rollcall.local.screen.Format;
import org.rollcall.local.screen.Screen;
import org.rollcall.local.screen.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description =
                "Follow a recorded vote until it is closed: its board on a terminal, one line a change in a pipe.")
final class Watch implements Callable<Integer> {
    @Parameters(paramLabel = "BALLOT")
    private String ballot;

    @Option(
            names = "-o",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table or json (one object a line)")
    private Format format;

    @Option(names = "--plain", description = "Lines also on a terminal.")
    private boolean plain;

    private final Where where;
    private final Screen screen;
    private boolean headed;

    Watch(Where where, Screen screen) {
        this.where = where;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        // Who watches names a ballot that is there; only what was just opened may take a moment.
        where.query().get("/v1/ballots/" + ballot).orTrouble();
        LiveBallot live = new LiveBallot(where.query(), ballot);
        if (format == Format.JSON || plain || !LiveBoard.fits(screen)) {
            live.follow(this::show);
        } else {
            draw(live);
        }
        return 0;
    }

    private void draw(LiveBallot live) {
        try (LiveBoard board = new LiveBoard(screen, live.connection()::words, "")) {
            board.settle(live.follow(state -> {
                board.show(state);
                return state.isOpen();
            }));
        }
    }

    private boolean show(BallotState state) {
        if (format == Format.JSON) {
            screen.line(state.document().toString());
            return state.isOpen();
        }
        if (!headed) {
            screen.line(screen.strong(Words.heading(state)));
            about(state);
            screen.line("(" + Words.provenance(state.document()) + ")");
            headed = true;
        }
        screen.line("%5d  %s".formatted(state.seq(), Words.line(state)));
        if (!state.isOpen()) {
            Words.findings(state).forEach(finding -> screen.line("       " + finding));
        }
        return state.isOpen();
    }

    private void about(BallotState state) {
        String stage = Words.stage(state);
        if (!stage.isEmpty()) {
            screen.line("On " + stage + ".");
        }
        screen.line(state.text("question") + " A vote in favour means: " + state.text("yesMeans"));
        String rule = state.document().path("rule").path("words").asText("");
        if (!rule.isEmpty()) {
            screen.line("Decided by " + rule + " ("
                    + state.document().path("rule").path("article").asText() + ").");
        }
    }
}
