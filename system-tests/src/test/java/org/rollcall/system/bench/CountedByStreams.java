package org.rollcall.system.bench;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.rollcall.system.bench.figure.Lap;
import org.rollcall.system.bench.load.RollCalls;
import org.rollcall.system.bench.peer.Peer;
import org.rollcall.system.bench.rig.Backlog;
import org.rollcall.system.bench.rig.Rig;
import org.rollcall.system.bench.rig.Topics;

/** The votes of a topic like ours, filled with the same, counted by Kafka Streams. */
final class CountedByStreams {

    private static final String TOPIC = "bench.streams.events";

    private final Peer peer;
    private final Topics topics;
    private final Backlog backlog;
    private final RollCalls rollCalls;
    private final int ballots;
    private long votes;
    private int laps;

    CountedByStreams(Rig rig, Topics topics, int ballots) throws Exception {
        this.topics = topics;
        this.ballots = ballots;
        topics.createLike(Topics.EVENTS, TOPIC);
        peer = rig.peer("streams");
        peer.does("streams", TOPIC, rig.folder("streams").toString());
        rollCalls = new RollCalls(TOPIC, topics.partitions(TOPIC));
        backlog = new Backlog(List.of(peer.pid()), topics, rig.cpu());
        backlog.rest();
    }

    /** Ends when the counts add up to every member's vote. */
    Lap lap() throws Exception {
        List<ProducerRecord<byte[], byte[]>> records = rollCalls.whole("streams" + laps++, ballots, RollCalls.MEMBERS);
        votes += (long) ballots * RollCalls.MEMBERS;
        return backlog.lapThenRest(records, () -> peer.does("counted", String.valueOf(votes)));
    }

    /** Fails unless every vote counts once. */
    void check() throws Exception {
        backlog.wake();
        long counted = peer.does("counted", String.valueOf(votes));
        if (counted != votes) {
            throw new AssertionError(
                    "Kafka Streams counts " + counted + " of " + votes + " votes, of " + topics.size(TOPIC));
        }
    }
}
