package org.rollcall.local.command;

import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.rollcall.local.board.LiveBoard;
import org.rollcall.local.client.Api;
import org.rollcall.local.client.BallotState;
import org.rollcall.local.client.Query;
import org.rollcall.local.client.Replayed;
import org.rollcall.local.screen.Format;
import org.rollcall.local.screen.Screen;
import org.rollcall.local.screen.VoteBar;
import org.rollcall.local.screen.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description =
                "Play a recorded vote once more, or all votes of a meeting or a session. Nothing is written; where"
                        + " order and timing were never recorded they are invented, and that is said.")
final class Replay implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(arity = "0..1", paramLabel = "BALLOT")
    private String ballot;

    @Option(names = "--meeting", paramLabel = "SLUG", description = "all votes of a meeting, such as ga-2025-02-24")
    private String meeting;

    @Option(names = "--session", paramLabel = "S", description = "all votes of a session, such as 74 or 11emsp")
    private String session;

    @Option(names = "--assembly", paramLabel = "A", description = "of the session, such as unga")
    private String assembly;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "1",
            description = "0.1 to 1000; where timing is invented, 1 takes 90 seconds a vote")
    private String speed;

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

    Replay(Where where, Screen screen) {
        this.where = where;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        requireSense();
        return ballot != null ? one() : new ReplayedMany(where.query(), screen, format).play(many());
    }

    private void requireSense() {
        if (Stream.of(ballot, meeting, session).filter(said -> said != null).count() != 1) {
            throw new ParameterException(
                    command.commandLine(), "Give one of BALLOT, --meeting SLUG and --session S [--assembly A].");
        }
        if (format == Format.CSV) {
            throw new ParameterException(command.commandLine(), "A replay is shown as table or json.");
        }
    }

    private String many() {
        return Query.of("/v1/stream")
                .with("speed", speed)
                .with("meeting", meeting)
                .with("session", session)
                .with("assembly", assembly)
                .path();
    }

    private int one() {
        Api query = where.query();
        String path = "/v1/ballots/" + Query.encoded(ballot);
        BallotState whole = BallotState.of(query.get(path).orTrouble().body());
        var replay = new Replayed(
                query, Query.of(path + "/stream").with("speed", speed).path());
        if (format == Format.JSON) {
            replay.ofBallot(state -> screen.line(state.document().toString()));
            return 0;
        }
        if (!plain && LiveBoard.fits(screen)) {
            draw(replay, whole);
        } else {
            tell(replay, whole);
        }
        screen.gap();
        screen.line("  board    " + where.page("/ballots/" + ballot));
        screen.line("  again    " + where.command("replay " + ballot + " --speed 10"));
        return 0;
    }

    private void draw(Replayed replay, BallotState whole) {
        try (LiveBoard board = new LiveBoard(screen, now -> "replay", Words.replay(whole.document()))) {
            board.settle(replay.ofBallot(board::show));
        }
    }

    private void tell(Replayed replay, BallotState whole) {
        screen.line(screen.strong(Words.heading(whole)));
        screen.line("(" + Words.provenance(whole.document()) + "; " + Words.replay(whole.document()) + ")");
        BallotState last = played(replay, whole);
        screen.line(Words.line(last));
        Words.findings(last).forEach(finding -> screen.line("  " + finding));
    }

    private BallotState played(Replayed replay, BallotState whole) {
        try (VoteBar bar = VoteBar.on(screen, whole.count("members") - whole.count("pending"))) {
            return replay.ofBallot(bar::show);
        }
    }
}
