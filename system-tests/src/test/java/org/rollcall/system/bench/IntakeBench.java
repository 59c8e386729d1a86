package org.rollcall.system.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.rollcall.local.service.Program;
import org.rollcall.local.service.Service;
import org.rollcall.system.bench.figure.Cpu;
import org.rollcall.system.bench.figure.Lap;
import org.rollcall.system.bench.figure.Machine;
import org.rollcall.system.bench.figure.Report;
import org.rollcall.system.bench.figure.Row;
import org.rollcall.system.bench.figure.Rounds;
import org.rollcall.system.bench.load.RollCalls;
import org.rollcall.system.bench.peer.Peer;
import org.rollcall.system.bench.rig.Projected;
import org.rollcall.system.bench.rig.Rig;
import org.rollcall.system.bench.rig.Topics;

/**
 * A filled topic projected, against a binary COPY of the rows that come of it, and against a transaction with entities an event.
 *
 * <p>tally-service is frozen while the topic is filled, for less than the six seconds after which the broker would take its
 * partitions away, then let go; the time runs until the stored positions have reached the end. The first peer copies the
 * same rows, taken out of the projection meanwhile, into tables like those: what came first, one round later.
 */
final class IntakeBench implements Bench {

    private static final int ROLL_CALLS = 200;
    private static final int ENTITIES = 600;
    private static final String PEER_SCHEMA = "peer_intake";

    @Override
    public Report run(Rig rig, Scale scale) throws Exception {
        Machine machine = Machine.here();
        rig.stop(Program.INGEST);
        rig.stop(Program.QUERY);
        Service tally = rig.start(Program.TALLY);
        try (Topics topics = rig.topics();
                Projected projected = rig.projected()) {
            projected.createLike(PEER_SCHEMA);
            Laps laps = new Laps(rig, scale, tally, topics, projected);
            laps.settle();
            Rounds rounds = Rounds.run(
                    scale.warmUps(), scale.rounds(), List.of(laps::ours, laps::copied, laps::entities));
            List<Row> rows = List.of(
                    rounds.row("intake against a binary COPY of the same rows", "records/s", 1, 0.25),
                    rounds.row("intake against entities, a transaction an event", "records/s", 2, 25.0));
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
        private final Service tally;
        private final Topics topics;
        private final Projected projected;
        private final Cpu cpu;
        private final RollCalls rollCalls;
        private final Peer copier;
        private final Peer stock;
        private final Deque<Copied> copied = new ArrayDeque<>();
        private final List<String> names = new ArrayList<>();

        private record Copied(Path folder, long records) {}

        Laps(Rig rig, Scale scale, Service tally, Topics topics, Projected projected) throws Exception {
            this.rig = rig;
            this.scale = scale;
            this.tally = tally;
            this.topics = topics;
            this.projected = projected;
            this.rollCalls = new RollCalls(Topics.EVENTS, topics.partitions(Topics.EVENTS));
            this.copier = rig.peer("copy");
            this.stock = rig.peer("entities");
            this.cpu = rig.cpu();
        }

        void settle() throws Exception {
            projected.awaitTaken(topics.size(Topics.EVENTS));
            // A set of rows in hand, so that a round may begin with the peer.
            ours();
        }

        Lap ours() throws Exception {
            String prefix = "intake" + names.size();
            names.add(prefix);
            var records = rollCalls.whole(prefix, scale.of(ROLL_CALLS), RollCalls.MEMBERS);
            Lap lap = taken(records);
            Path folder = rig.folder(prefix);
            projected.copyOut(prefix + "-", folder);
            copied.add(new Copied(folder, records.size()));
            return lap;
        }

        private Lap taken(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
            rig.pause(tally);
            topics.fill(records);
            long end = topics.size(Topics.EVENTS);
            return Lap.of(cpu, () -> {
                rig.resume(tally);
                projected.awaitTaken(end);
                return records.size();
            });
        }

        /** The operations are records, as on our side, though the rows are of five tables. */
        Lap copied() throws Exception {
            Copied rows = copied.remove();
            return Lap.of(cpu, () -> {
                copier.does("copy", PEER_SCHEMA, rows.folder().toString());
                return rows.records();
            });
        }

        Lap entities() throws IOException, Exception {
            String count = String.valueOf(scale.of(ENTITIES));
            return Lap.of(cpu, () -> stock.does("project", Topics.EVENTS, count));
        }
    }
}
