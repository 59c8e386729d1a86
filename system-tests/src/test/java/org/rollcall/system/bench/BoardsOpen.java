package org.rollcall.system.bench;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.rollcall.local.service.Program;
import org.rollcall.system.bench.figure.Figure;
import org.rollcall.system.bench.figure.Goal;
import org.rollcall.system.bench.figure.Lap;
import org.rollcall.system.bench.figure.Rounds;
import org.rollcall.system.bench.figure.Row;
import org.rollcall.system.bench.load.RollCalls;
import org.rollcall.system.bench.peer.Peer;
import org.rollcall.system.bench.peer.http.HttpLoad;
import org.rollcall.system.bench.peer.http.Pace;
import org.rollcall.system.bench.rig.Gauges;
import org.rollcall.system.bench.rig.Rig;
import org.rollcall.system.bench.rig.TimedIntake;
import org.rollcall.system.bench.rig.Votes;

/**
 * Whether those who watch cost those who vote anything: the processor time of ingest-service alone for a vote over HTTP, with a
 * thousand boards of that ballot open at query-service and with none. Voters and boards are processes of their own; ingest-service
 * lets one principal vote faster than its limit, which is not what is measured.
 */
final class BoardsOpen {

    private static final int BOARDS = 1_000;
    private static final int VOTES = 2_500;
    private static final int AT_ONCE = 8;
    private static final int VOTERS = 100;
    private static final String BALLOT = "boards-0.1";
    private static final String INGEST = "ingest-boards";
    private static final String QUERY = "query-boards";

    private final Peer voter;
    private final Peer boards;
    private final URI ballot;
    private final URI ingest;
    private final Rig rig;
    private final Scale scale;
    private int laps;

    private BoardsOpen(Rig rig, Scale scale) throws Exception {
        this.rig = rig;
        this.scale = scale;
        ingest = rig.start(
                        Program.INGEST,
                        INGEST,
                        Map.of(
                                "ROLLCALL_ACCESS_LIMIT_OTHERS_PER_SECOND", "1000000",
                                "ROLLCALL_ACCESS_LIMIT_OTHERS_AT_ONCE", "1000000"))
                .address();
        ballot = rig.start(Program.QUERY, QUERY, Map.of()).address().resolve("/v1/ballots/" + BALLOT);
        voter = rig.peer("voter");
        boards = rig.peer("boards");
    }

    static Row against(Rig rig, Scale scale, TimedIntake intake, RollCalls rollCalls, double atMost) throws Exception {
        intake.take(rollCalls.ofFew("boards", 1, RollCalls.MEMBERS, 1, 0).opening());
        BoardsOpen sides = new BoardsOpen(rig, scale);
        Rounds rounds = Rounds.run(scale.warmUps(), scale.rounds(), List.of(sides::watched, sides::unwatched));
        rig.stop(QUERY);
        rig.stop(INGEST);
        intake.settle();
        return rounds.row(
                "processor time of ingest-service a vote, 1,000 boards against none",
                "µs",
                0,
                1,
                Figure.cpu(INGEST),
                Goal.atMost(atMost));
    }

    private Lap watched() throws Exception {
        int count = scale.of(BOARDS);
        boards.does("grow", QUERY, ballot + "/stream", String.valueOf(count));
        Lap lap = unwatched();
        await().ignoreExceptions().until(() -> boards.does("agree", QUERY, ballot.toString()) == count);
        boards.does("leave", QUERY);
        await().until(() -> Gauges.of(ballot, "rollcall_live_subscribers") == 0);
        return lap;
    }

    /** The first members change their votes again and again. */
    private Lap unwatched() throws Exception {
        var load = new HttpLoad(
                Votes.acknowledged(ingest),
                Pace.whole(AT_ONCE, scale.of(VOTES)),
                "boards" + laps++,
                List.of(BALLOT),
                VOTERS);
        return Lap.of(rig.cpu(), () -> voter.sends(load).votes());
    }
}
