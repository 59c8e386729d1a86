package org.rollcall.system.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.rollcall.local.service.Program;
import org.rollcall.system.bench.figure.Cpu;
import org.rollcall.system.bench.figure.Figure;
import org.rollcall.system.bench.figure.Goal;
import org.rollcall.system.bench.figure.Lap;
import org.rollcall.system.bench.figure.Machine;
import org.rollcall.system.bench.figure.Report;
import org.rollcall.system.bench.figure.Rounds;
import org.rollcall.system.bench.peer.Peer;
import org.rollcall.system.bench.peer.http.Pace;
import org.rollcall.system.bench.rig.Projected;
import org.rollcall.system.bench.rig.Rig;
import org.rollcall.system.bench.rig.Topics;
import org.rollcall.system.bench.rig.Votes;

/**
 * Roll calls of 193, each one request with a line a vote, read, checked and answered line by line with what the fold made of it; against
 * a warm bare producer with the same settings that sends the same bytes, read back from the log beforehand, to the same partitions of a
 * topic like it.
 */
final class BulkBench implements Bench {

    private static final double SHARE = 0.45;
    private static final double PROCESSOR_TIME = 3;
    private static final int ROLL_CALLS = 160;

    /** Clerks at once: enough that the log is never idle while one of them waits for it. */
    private static final int CONNECTIONS = 8;

    private static final String PEER_TOPIC = "bench.bulk.peer";
    private static final String PRODUCER = "producer";

    @Override
    public Report run(Rig rig, Scale scale) throws Exception {
        Machine machine = Machine.here();
        try (Topics topics = rig.topics()) {
            topics.createLike(Topics.EVENTS, PEER_TOPIC);
            Rounds rounds;
            long count;
            try (Votes votes = new Votes(rig, topics, "bulk")) {
                Laps laps = new Laps(rig, scale, votes);
                // A lap in hand, so that a round may begin with the peer.
                laps.ours();
                rounds = Rounds.run(scale.warmUps(), scale.rounds(), List.of(laps::ours, laps::sent));
                count = votes.checked().count();
            }
            rig.start(Program.TALLY);
            try (Projected projected = rig.projected()) {
                projected.awaitTaken(topics.size(Topics.EVENTS));
            }
            return new Report(
                    "bulk",
                    machine,
                    Machine.commit(rig.home()),
                    scale.rounds(),
                    List.of(
                            rounds.row("roll calls of 193 against a bare producer", "votes/s", 1, SHARE),
                            rounds.row(
                                    "processor time of ingest-service against the producer's",
                                    "µs/vote",
                                    0,
                                    1,
                                    Figure.cpu(Votes.INGEST, PRODUCER),
                                    Goal.atMost(PROCESSOR_TIME))),
                    rig.hash(),
                    List.of(
                            "%d roll calls at once; %,d acknowledged votes, each in the log once"
                                    .formatted(CONNECTIONS, count),
                            "the ratio in each round: " + rounds.spread(1)));
        }
    }

    /** The two sides. */
    private static final class Laps {
        private final int rollCalls;
        private final Votes votes;
        private final Peer producer;
        private final Cpu cpu;
        private final Deque<Votes.Appended> unsent = new ArrayDeque<>();

        Laps(Rig rig, Scale scale, Votes votes) throws Exception {
            this.rollCalls = scale.of(ROLL_CALLS);
            this.votes = votes;
            this.producer = rig.peer(PRODUCER);
            this.cpu = rig.cpu();
        }

        Lap ours() throws Exception {
            Lap lap = votes.lap(votes.lines(), Pace.whole(CONNECTIONS, rollCalls), rollCalls);
            unsent.add(votes.appended());
            return lap;
        }

        Lap sent() throws Exception {
            Votes.Appended appended = unsent.remove();
            producer.does("load", Topics.EVENTS, appended.from(), appended.to());
            return Lap.of(cpu, () -> producer.does("send", PEER_TOPIC));
        }
    }
}
