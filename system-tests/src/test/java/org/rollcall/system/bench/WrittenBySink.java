package org.rollcall.system.bench;

import java.util.List;
import java.util.Locale;
import org.rollcall.system.bench.figure.Lap;
import org.rollcall.system.bench.load.FlatVotes;
import org.rollcall.system.bench.load.FlatVotes.FlatVote;
import org.rollcall.system.bench.load.RollCalls;
import org.rollcall.system.bench.peer.ConnectSink;
import org.rollcall.system.bench.peer.ConnectSink.Manner;
import org.rollcall.system.bench.rig.Backlog;
import org.rollcall.system.bench.rig.Rig;
import org.rollcall.system.bench.rig.SunkVotes;
import org.rollcall.system.bench.rig.Topics;

/** Votes that were made flat before, written into one table by Debezium's JDBC sink. */
final class WrittenBySink implements AutoCloseable {

    private final String topic;
    private final Manner manner;
    private final SunkVotes table;
    private final Backlog backlog;
    private final int rollCalls;
    private long written;
    private long ballots;
    private int laps;

    WrittenBySink(Rig rig, Topics topics, Manner manner, int rollCalls) throws Exception {
        this.manner = manner;
        this.rollCalls = rollCalls;
        String name = "sink_" + manner.name().toLowerCase(Locale.ROOT);
        topic = "bench_" + name;
        topics.createLike(Topics.EVENTS, topic);
        table = rig.sunkVotes(topic, manner);
        Process sink = ConnectSink.start(
                rig.home(),
                rig.folder(name),
                rig.pair().data().log(name),
                rig.pair().bootstrapServers(),
                rig.pair().jdbcUrl(),
                rig.pair().passwords().owner(),
                topic,
                manner);
        rig.keep(name, sink);
        backlog = new Backlog(List.of(sink.pid()), topics, rig.cpu());
        // From here on it has its partitions.
        var first = next("first", 1);
        topics.fill(FlatVotes.records(topic, first));
        table.await(first, written);
        backlog.rest();
    }

    Lap lap() throws Exception {
        var votes = next("lap" + laps++, rollCalls);
        return backlog.lapThenRest(FlatVotes.records(topic, votes), () -> table.await(votes, written));
    }

    private List<List<FlatVote>> next(String prefix, int count) {
        var votes = FlatVotes.of(prefix, count);
        written += votes.stream().mapToLong(List::size).sum();
        ballots += count;
        return votes;
    }

    /** Fails unless every vote has its row, or every member of every ballot one where it keeps the latest. */
    void check() throws Exception {
        long wanted = manner == Manner.INSERT ? written : ballots * RollCalls.MEMBERS;
        if (table.count() != wanted) {
            throw new AssertionError("the sink's table has " + table.count() + " rows, not " + wanted);
        }
    }

    @Override
    public void close() throws Exception {
        table.close();
    }
}
