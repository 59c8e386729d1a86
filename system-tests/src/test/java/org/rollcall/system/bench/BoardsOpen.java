package org.rollcall.system.bench;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.rollcall.local.service.Program;
import org.rollcall.local.service.Service;
import org.rollcall.local.token.Role;
import org.rollcall.system.bench.figure.Figure;
import org.rollcall.system.bench.figure.Goal;
import org.rollcall.system.bench.figure.Lap;
import org.rollcall.system.bench.figure.Rounds;
import org.rollcall.system.bench.figure.Row;
import org.rollcall.system.bench.load.RollCalls;
import org.rollcall.system.bench.peer.Peer;
import org.rollcall.system.bench.rig.Gauges;
import org.rollcall.system.bench.rig.Rig;
import org.rollcall.system.bench.rig.TimedIntake;
import org.rollcall.testing.TestTokens;

/**
 * Whether those who watch cost those who vote anything: the processor time of ingest-service alone for a vote over HTTP, with a
 * thousand boards of that ballot open at query-service and with none. Voters and boards are processes of their own; ingest-service
 * lets one principal vote faster than its limit, which is not what is measured.
 */
final class BoardsOpen {

    private static final int BOARDS = 1_000;
    private static final int VOTES = 2_500;
    private static final String INGEST = "ingest-boards";

    private final Peer voter;
    private final Peer boards;
    private final URI query;
    private final String stream;
    private final String votes;
    private final Rig rig;
    private final Scale scale;

    private BoardsOpen(Rig rig, Scale scale, String ballot) throws Exception {
        this.rig = rig;
        this.scale = scale;
        Service ingest = rig.start(
                Program.INGEST,
                INGEST,
                Map.of(
                        "ROLLCALL_ACCESS_LIMIT_OTHERS_PER_SECOND", "1000000",
                        "ROLLCALL_ACCESS_LIMIT_OTHERS_AT_ONCE", "1000000"));
        query = rig.start(Program.QUERY, "query-boards", Map.of()).address();
        stream = query.resolve("/v1/ballots/" + ballot + "/stream").toString();
        votes = ingest.address().resolve("/v1/ballots/" + ballot + "/votes").toString();
        voter = rig.peer("voter");
        boards = rig.peer("boards");
    }

    static Row against(Rig rig, Scale scale, TimedIntake intake, RollCalls rollCalls, double atMost) throws Exception {
        intake.take(rollCalls.ofFew("boards", 1, RollCalls.MEMBERS, 1, 0).opening());
        BoardsOpen sides = new BoardsOpen(rig, scale, "boards-0.1");
        Rounds rounds = Rounds.run(scale.warmUps(), scale.rounds(), List.of(sides::watched, sides::unwatched));
        rig.stop("query-boards");
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
        long open = boards.does("watch", stream, String.valueOf(scale.of(BOARDS)));
        Lap lap = unwatched();
        long told = boards.does("unwatch");
        if (told != open) {
            throw new AssertionError("only " + told + " of " + open + " boards were told of the votes");
        }
        await().until(() -> Gauges.of(query, "rollcall_live_subscribers") == 0);
        return lap;
    }

    private Lap unwatched() throws Exception {
        return Lap.of(
                rig.cpu(),
                () -> voter.does("votes", votes, TestTokens.bearer(Role.SECRETARIAT), String.valueOf(scale.of(VOTES))));
    }
}
