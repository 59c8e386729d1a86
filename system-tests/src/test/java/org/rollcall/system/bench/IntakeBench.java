package org.rollcall.system.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.rollcall.local.service.Program;
import org.rollcall.local.service.Service;
import org.rollcall.system.bench.figure.Cpu;
import org.rollcall.system.bench.figure.Lap;
import org.rollcall.system.bench.figure.Machine;
import org.rollcall.system.bench.figure.Report;
import org.rollcall.system.bench.figure.Rounds;
import org.rollcall.system.bench.figure.Row;
import org.rollcall.system.bench.load.RollCalls;
import org.rollcall.system.bench.peer.ConnectSink.Manner;
import org.rollcall.system.bench.peer.Peer;
import org.rollcall.system.bench.rig.Projected;
import org.rollcall.system.bench.rig.Rig;
import org.rollcall.system.bench.rig.TimedIntake;
import org.rollcall.system.bench.rig.Topics;

/**
 * A filled topic projected, against a binary COPY of the rows that come of it, against a transaction with entities an event, against
 * the votes counted by Kafka Streams, and against Debezium's JDBC sink.
 *
 * <p>The first peer copies the same rows, taken out of the projection after the lap that made them, into tables like those; it
 * is one lap behind.
 */
final class IntakeBench implements Bench {

    private static final int ROLL_CALLS = 200;
    private static final int ENTITIES = 600;
    private static final int SUNK = 31;
    private static final String PEER_SCHEMA = "peer_intake";

    @Override
    public Report run(Rig rig, Scale scale) throws Exception {
        Machine machine = Machine.here();
        rig.stop(Program.INGEST);
        rig.stop(Program.QUERY);
        Service tally = rig.start(Program.TALLY);
        try (Topics topics = rig.topics();
                Projected projected = rig.projected();
                WrittenBySink sink = new WrittenBySink(rig, topics, Manner.INSERT, scale.of(SUNK));
                WrittenBySink latest = new WrittenBySink(rig, topics, Manner.UPSERT, scale.of(SUNK))) {
            projected.createLike(PEER_SCHEMA);
            CountedByStreams streams = new CountedByStreams(rig, topics, scale.of(ROLL_CALLS));
            Laps laps = new Laps(rig, scale, tally, topics, projected);
            laps.settle();
            Rounds rounds = Rounds.run(
                    scale.warmUps(),
                    scale.rounds(),
                    List.of(laps::ours, laps::copied, laps::entities, streams::lap, sink::lap, latest::lap));
            streams.check();
            sink.check();
            latest.check();
            List<Row> rows = List.of(
                    rounds.row("intake against a binary COPY of the same rows", "records/s", 1, 0.25),
                    rounds.row("intake against entities, a transaction an event", "records/s", 2, 25.0),
                    rounds.row("intake against a count by Kafka Streams", "records/s", 3, 0.7),
                    rounds.row("intake against Debezium's JDBC sink, its defaults", "records/s", 4, 3.0),
                    rounds.row("intake against Debezium's JDBC sink that keeps the latest vote", "records/s", 5, 3.0));
            return new Report(
                    "intake",
                    machine,
                    Machine.commit(rig.home()),
                    scale.rounds(),
                    rows,
                    rig.hash(),
                    List.of("the ratio to COPY in each round: " + rounds.spread(1)));
        }
    }

    /** The three sides. */
    private static final class Laps {
        private final Rig rig;
        private final Scale scale;
        private final Projected projected;
        private final TimedIntake intake;
        private final Cpu cpu;
        private final RollCalls rollCalls;
        private final Peer copier;
        private final Peer stock;
        private final Deque<Copied> copied = new ArrayDeque<>();
        private int laps;

        private record Copied(Path folder, long records) {}

        Laps(Rig rig, Scale scale, Service tally, Topics topics, Projected projected) throws Exception {
            this.rig = rig;
            this.scale = scale;
            this.projected = projected;
            this.rollCalls = new RollCalls(Topics.EVENTS, topics.partitions(Topics.EVENTS));
            this.copier = rig.peer("copy");
            this.stock = rig.peer("entities");
            this.cpu = rig.cpu();
            this.intake = new TimedIntake(tally, topics, Topics.EVENTS, projected, cpu);
        }

        void settle() throws Exception {
            intake.settle();
            // A set of rows in hand, so that a round may begin with the peer.
            ours();
        }

        Lap ours() throws Exception {
            String prefix = "intake" + laps++;
            var records = rollCalls.whole(prefix, scale.of(ROLL_CALLS), RollCalls.MEMBERS);
            Lap lap = intake.lap(records);
            Path folder = rig.folder(prefix);
            projected.copyOut(prefix + "-", folder);
            copied.add(new Copied(folder, records.size()));
            return lap;
        }

        /** The operations are records, as on our side, though the rows are of five tables. */
        Lap copied() throws Exception {
            Copied rows = copied.remove();
            return Lap.of(cpu, () -> {
                copier.does("copy", PEER_SCHEMA, rows.folder().toString());
                return rows.records();
            });
        }

        Lap entities() throws Exception {
            String count = String.valueOf(scale.of(ENTITIES));
            return Lap.of(cpu, () -> stock.does("project", Topics.EVENTS, count));
        }
    }
}
