package org.rollcall.system.bench;

import java.util.List;
import org.rollcall.system.bench.figure.Lap;
import org.rollcall.system.bench.load.FlatVotes;
import org.rollcall.system.bench.peer.ConnectSink;
import org.rollcall.system.bench.rig.Backlog;
import org.rollcall.system.bench.rig.Rig;
import org.rollcall.system.bench.rig.SunkVotes;
import org.rollcall.system.bench.rig.Topics;

/** Votes that were made flat before, written into one table by Debezium's JDBC sink with its defaults. */
final class WrittenBySink implements AutoCloseable {

    private static final String TOPIC = "bench_sink_votes";

    private final SunkVotes table;
    private final Backlog backlog;
    private final int votes;
    private long written;
    private int laps;

    WrittenBySink(Rig rig, Topics topics, int votes) throws Exception {
        this.votes = votes;
        topics.createLike(Topics.EVENTS, TOPIC);
        table = rig.sunkVotes(TOPIC);
        Process sink = ConnectSink.start(
                rig.home(),
                rig.folder("sink"),
                rig.pair().data().log("sink"),
                rig.pair().bootstrapServers(),
                rig.pair().jdbcUrl(),
                rig.pair().passwords().owner(),
                TOPIC);
        rig.keep("sink", sink);
        backlog = new Backlog(List.of(sink.pid()), topics, rig.cpu());
        // From here on it has its partitions.
        topics.fill(FlatVotes.of(TOPIC, "first", 1));
        table.await(++written);
        backlog.rest();
    }

    Lap lap() throws Exception {
        written += votes;
        return backlog.lapThenRest(FlatVotes.of(TOPIC, "sink" + laps++, votes), () -> table.await(written));
    }

    /** Fails unless every vote has its row. */
    void check() throws Exception {
        if (table.count() != written) {
            throw new AssertionError("the sink wrote " + table.count() + " rows of " + written + " votes");
        }
    }

    @Override
    public void close() throws Exception {
        table.close();
    }
}
