package org.rollcall.local.command;

import java.time.Duration;
import org.rollcall.local.Trouble;
import org.rollcall.local.client.Answer;
import org.rollcall.local.client.BallotState;
import org.rollcall.local.client.LiveBallot;
import org.rollcall.local.process.Waiting;
import org.rollcall.local.screen.Screen;
import org.rollcall.local.screen.VoteBar;
import org.rollcall.local.screen.Words;

/** A running simulation, followed on the read side until its gavel, with a bar or with lines. */
final class SimulationRun {
    /** After the close only the announcement is left. */
    private static final Duration AFTER_THE_GAVEL = Duration.ofSeconds(20);

    private final Where where;
    private final Screen screen;
    private final String id;
    private final String ballot;

    SimulationRun(Where where, Screen screen, String id, String ballot) {
        this.where = where;
        this.screen = screen;
        this.id = id;
        this.ballot = ballot;
    }

    /** The exit code: 0 when the vote was played to its end. */
    int follow() {
        BallotState last = watch();
        screen.gap();
        screen.line(Words.heading(last));
        screen.line(Words.line(last));
        Words.findings(last).forEach(finding -> screen.line("  " + finding));
        screen.line("(" + Words.provenance(last.document()) + ")");
        String end = end();
        if (!end.equals("ENDED")) {
            throw new Trouble("The simulation did not come to its end: it is " + end + "; see "
                    + where.ingest().log() + ".");
        }
        return 0;
    }

    private BallotState watch() {
        Answer now = where.ingest().get("/v1/simulations/" + id);
        try (VoteBar bar = VoteBar.on(screen, now.body().path("of").asInt())) {
            return new LiveBallot(where.query(), ballot).follow(state -> {
                bar.show(state);
                return state.isOpen();
            });
        }
    }

    private String end() {
        String[] state = {""};
        Waiting.until(AFTER_THE_GAVEL, () -> {
            state[0] = where.ingest().get("/v1/simulations/" + id).text("state");
            return !state[0].equals("RUNNING") && !state[0].equals("HELD");
        });
        return state[0];
    }
}
