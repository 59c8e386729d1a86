package org.rollcall.system.bench;

import java.util.List;
import org.rollcall.local.service.Program;
import org.rollcall.local.service.Service;
import org.rollcall.system.bench.figure.Goal;
import org.rollcall.system.bench.figure.Row;
import org.rollcall.system.bench.peer.Peer;
import org.rollcall.system.bench.rig.Memory;
import org.rollcall.system.bench.rig.Rig;

/**
 * What query-service holds for a subscriber who sits there and hears nothing: its memory at many of them against that at a few,
 * in an instance that has served nobody else, both after a full collection.
 */
final class BoardMemory {

    private static final String NAME = "query-memory";
    private static final int FEW = 100;
    private static final double MOST_KB = 24;

    private BoardMemory() {}

    static List<Row> rows(Rig rig, Scale scale, Peer crowd, String path, int many) throws Exception {
        Service query = rig.start(Program.QUERY, NAME, BoardBench.limits());
        String address = query.address().resolve(path + "/stream").toString();
        int few = scale.of(FEW);
        crowd.does("grow", NAME, address, "" + few);
        rig.awaitIdle();
        Memory before = Memory.of(query);
        crowd.does("grow", NAME, address, "" + many);
        rig.awaitIdle();
        Memory after = Memory.of(query);
        crowd.does("leave", NAME);
        query.stop();
        return List.of(
                row("live heap", after.heap() - before.heap(), many - few),
                row("resident memory", after.resident() - before.resident(), many - few));
    }

    private static Row row(String name, long bytes, int connections) {
        return Row.of(
                name + " of query-service for an idle subscriber",
                "kB",
                bytes / 1024.0 / connections,
                MOST_KB,
                Goal.atMost(1));
    }
}
