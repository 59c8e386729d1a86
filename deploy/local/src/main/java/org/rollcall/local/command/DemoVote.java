package org.rollcall.local.command;

import java.time.Duration;
import java.util.Map;
import org.rollcall.local.client.Answer;
import org.rollcall.local.client.BallotState;
import org.rollcall.local.client.LiveBallot;
import org.rollcall.local.process.Waiting;
import org.rollcall.local.screen.Screen;
import org.rollcall.local.screen.VoteLine;
import org.rollcall.local.screen.Words;

/** The simulation that the demo shows: held back until somebody looks. */
record DemoVote(Where where, Screen screen, String id, String ballot) {
    private static final Duration FOR_A_BOARD = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(500);

    static DemoVote create(Where where, Screen screen, double speed, boolean hold) {
        Map<String, Object> body = Map.of("scenario", "es-11-1", "speed", speed, "hold", hold);
        Answer made = where.ingest().post("/v1/simulations", body).orTrouble();
        return new DemoVote(where, screen, made.text("id"), made.text("ballot"));
    }

    /** Waits for the first board, starts, and shows the tally until the gavel. */
    void follow() {
        screen.line("The vote begins when you open its board, or in " + FOR_A_BOARD.toSeconds() + " seconds.");
        long end = System.nanoTime() + FOR_A_BOARD.toNanos();
        Waiting.until(FOR_A_BOARD, STEP, () -> {
            screen.change("… " + Math.max(0, (end - System.nanoTime()) / 1_000_000_000L) + " s");
            return somebodyLooks();
        });
        screen.settle();
        where.ingest().post("/v1/simulations/" + id + "/start", Map.of()).orTrouble();
        BallotState last = watch();
        screen.line(Words.heading(last));
        screen.line(screen.strong(Words.line(last)));
        screen.line("(" + Words.provenance(last.document()) + ")");
    }

    private boolean somebodyLooks() {
        return where.query().get("/v1/live").body().path("subscribers").asInt() > 0;
    }

    private BallotState watch() {
        try (VoteLine line = new VoteLine(screen)) {
            return new LiveBallot(where.query(), ballot).follow(state -> {
                line.show(state);
                return state.isOpen();
            });
        }
    }
}
