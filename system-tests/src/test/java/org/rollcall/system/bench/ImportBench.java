package org.rollcall.system.bench;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollcall.local.service.Program;
import org.rollcall.system.bench.figure.Cpu;
import org.rollcall.system.bench.figure.Lap;
import org.rollcall.system.bench.figure.Machine;
import org.rollcall.system.bench.figure.Report;
import org.rollcall.system.bench.figure.Rounds;
import org.rollcall.system.bench.load.CsvFiles;
import org.rollcall.system.bench.peer.Peer;
import org.rollcall.system.bench.rig.Answers;
import org.rollcall.system.bench.rig.Projected;
import org.rollcall.system.bench.rig.Rig;
import org.rollcall.system.bench.rig.Topics;

/**
 * A library's file into the log, acknowledged, against a warm bare producer with the same settings that sends the same bytes,
 * read back from the log beforehand, to the same partitions of a topic like it.
 *
 * <p>The file is handed over before the time runs. tally-service does not run meanwhile; at the end it projects everything, so
 * that its hash can be held against the fold's.
 */
final class ImportBench implements Bench {

    private static final int ROLL_CALLS = 460;
    private static final String PEER_TOPIC = "bench.import.peer";
    private static final String IMPORTS = "/v1/imports";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public Report run(Rig rig, Scale scale) throws Exception {
        Machine machine = Machine.here();
        rig.stop(Program.TALLY);
        rig.stop(Program.QUERY);
        try (Topics topics = rig.topics()) {
            topics.createLike(Topics.EVENTS, PEER_TOPIC);
            Laps laps = new Laps(rig, scale, topics);
            laps.settle();
            Rounds rounds = Rounds.run(scale.warmUps(), scale.rounds(), List.of(laps::ours, laps::sent));
            rig.stop(Program.INGEST);
            rig.start(Program.TALLY);
            try (Projected projected = rig.projected()) {
                projected.awaitTaken(topics.size(Topics.EVENTS));
            }
            return new Report(
                    "import",
                    machine,
                    Machine.commit(rig.home()),
                    scale.rounds(),
                    List.of(rounds.row("import against a bare producer of the same bytes", "records/s", 1, 0.4)),
                    rig.hash(),
                    List.of(laps.words(), "the ratio in each round: " + rounds.spread(1)));
        }
    }

    /** Whether ingest-service takes files. */
    static boolean isOffered(URI ingest) throws Exception {
        return !Answers.of(ingest, "GET", IMPORTS).isMissingNode();
    }

    /** The two sides. */
    private static final class Laps {
        private final Scale scale;
        private final Topics topics;
        private final URI ingest;
        private final CsvFiles files;
        private final Path folder;
        private final Peer peer;
        private final Cpu cpu;
        private final Deque<Offsets> imported = new ArrayDeque<>();
        private final List<Double> rowsPerSecond = new ArrayList<>();
        private int laps;

        private record Offsets(String from, String to) {}

        Laps(Rig rig, Scale scale, Topics topics) throws Exception {
            this.scale = scale;
            this.topics = topics;
            this.ingest = rig.start(Program.INGEST).address();
            try (Projected projected = rig.projected()) {
                this.files = CsvFiles.find(rig.home(), projected.presentMembers("unga"));
            }
            this.folder = rig.folder("import");
            this.peer = rig.peer("producer");
            this.cpu = rig.cpu();
        }

        void settle() throws Exception {
            // A lap in hand, so that a round may begin with the peer.
            ours();
        }

        Lap ours() throws Exception {
            Path file = files.write(folder.resolve("lap" + laps++ + ".csv"), scale.of(ROLL_CALLS));
            String spooled = Answers.uploaded(ingest, IMPORTS + "/files?name=" + file.getFileName(), file)
                    .path("file")
                    .asText();
            Files.delete(file);
            Map<Integer, Long> before = topics.ends(Topics.EVENTS);
            JsonNode[] report = new JsonNode[1];
            Lap lap = Lap.of(cpu, () -> {
                report[0] = imported(spooled);
                return 0;
            });
            rowsPerSecond.add(report[0].path("rowsPerSecond").asDouble());
            Map<Integer, Long> after = topics.ends(Topics.EVENTS);
            imported.add(new Offsets(words(before), words(after)));
            return lap.of(sum(after) - sum(before));
        }

        private JsonNode imported(String file) throws Exception {
            String id = Answers.posted(ingest, IMPORTS, "{\"format\":\"undl\",\"files\":[\"%s\"]}".formatted(file))
                    .path("id")
                    .asText();
            JsonNode[] last = new JsonNode[1];
            await().pollInterval(Duration.ofMillis(10)).atMost(PATIENCE).until(() -> {
                last[0] = Answers.of(ingest, "GET", IMPORTS + "/" + id);
                return last[0].hasNonNull("endedAt");
            });
            if (!last[0].path("state").asText().equals("DONE")
                    || last[0].path("applied").asLong() == 0) {
                throw new AssertionError("the import did not do its work: " + last[0]);
            }
            return last[0];
        }

        Lap sent() throws Exception {
            Offsets offsets = imported.remove();
            peer.does("load", Topics.EVENTS, offsets.from(), offsets.to());
            return Lap.of(cpu, () -> peer.does("send", PEER_TOPIC));
        }

        String words() {
            double[] sorted = rowsPerSecond.stream()
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            return "by the reports of the imports, of %s: %,.0f rows/s in the middle"
                    .formatted(files.origin(), sorted[sorted.length / 2]);
        }

        private static long sum(Map<Integer, Long> offsets) {
            return offsets.values().stream().mapToLong(Long::longValue).sum();
        }

        private static String words(Map<Integer, Long> offsets) {
            return offsets.entrySet().stream()
                    .map(each -> each.getKey() + ":" + each.getValue())
                    .collect(Collectors.joining(","));
        }
    }
}
