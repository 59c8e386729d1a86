package org.rollcall.system.fault.scenario;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.config.ConfigResource;
import org.rollcall.system.bench.rig.Topics;
import org.rollcall.system.fault.stage.LogDump;
import org.rollcall.system.fault.stage.ProjectionDump;
import org.rollcall.system.fault.stage.Stage;

/** Somebody with the broker's tools changes the log's topic under the running services. They refuse, and say why. */
final class TopicFaults {

    private static final ConfigResource LOG = new ConfigResource(ConfigResource.Type.TOPIC, Topics.EVENTS);

    private TopicFaults() {}

    /** Refused while it stands; taken back, all goes on by itself. */
    record RetentionChanged() implements Scenario {
        @Override
        public String name() {
            return "retention of the log changed: refused, set back";
        }

        @Override
        public Result run(Setting setting) throws Exception {
            Stage stage = setting.stage();
            int rounds = setting.rounds(1, 5);
            try (Ordeal ordeal = Ordeal.begin(stage, name(), setting.seed(), 2, 1);
                    Admin admin = admin(stage)) {
                for (int round = 0; round < rounds; round++) {
                    retention(admin, "86400000");
                    Duration after = Refusal.said(stage.ingest(1), "retention.ms");
                    ordeal.note("refused after %.1f s".formatted(after.toMillis() / 1e3));
                    retention(admin, "-1");
                    ordeal.whole();
                }
                return ordeal.end(rounds);
            }
        }

        private static void retention(Admin admin, String millis) throws Exception {
            Collection<AlterConfigOp> set =
                    List.of(new AlterConfigOp(new ConfigEntry("retention.ms", millis), AlterConfigOp.OpType.SET));
            admin.incrementalAlterConfigs(Map.of(LOG, set)).all().get();
        }
    }

    /** No key may move: nothing is taken any more, and nothing that was is touched. */
    record PartitionsAdded() implements Scenario {
        @Override
        public String name() {
            return "partitions added to the log: refused";
        }

        @Override
        public Result run(Setting setting) throws Exception {
            Stage stage = setting.stage();
            try (Ordeal ordeal = Ordeal.begin(stage, name(), setting.seed(), 2, 1);
                    Admin admin = admin(stage)) {
                ordeal.pass(Duration.ofSeconds(2));
                ordeal.rest();
                admin.createPartitions(Map.of(Topics.EVENTS, NewPartitions.increaseTo(LogDump.PARTITIONS + 6)))
                        .all()
                        .get();
                Duration after = Refusal.said(stage.ingest(1), "30 partitions", "24");
                ordeal.note("refused by ingest-service after %.1f s".formatted(after.toMillis() / 1e3));
                return ordeal.end(1);
            } finally {
                setting.giveUpStage();
            }
        }
    }

    /** Another log under the same name gets nothing in, and what was projected stays. */
    record DeletedAndMadeAgain() implements Scenario {
        @Override
        public String name() {
            return "log deleted and made again: refused";
        }

        @Override
        public Result run(Setting setting) throws Exception {
            Stage stage = setting.stage();
            try (Ordeal ordeal = Ordeal.begin(stage, name(), setting.seed(), 2, 1);
                    Topics topics = stage.rig().topics();
                    Admin admin = admin(stage)) {
                ordeal.pass(Duration.ofSeconds(2));
                ordeal.rest();
                long kept = ProjectionDump.kept(stage.pair());
                topics.createLike(Topics.EVENTS, "rollcall.model");
                admin.deleteTopics(List.of(Topics.EVENTS)).all().get();
                ordeal.note("deleted: refused by ingest-service after %.1f s"
                        .formatted(Refusal.said(stage.ingest(1), "deleted").toMillis() / 1e3));
                topics.createLike("rollcall.model", Topics.EVENTS);
                ordeal.note("made again: refused by tally-service after %.1f s"
                        .formatted(Refusal.said(stage.tally(1), "not the log").toMillis() / 1e3));
                // One that ran meanwhile sees records gone that it had read; one that starts sees another topic.
                Refusal.said(stage.ingest(1), "lost records");
                stage.ingest(1).kill();
                stage.tally(1).kill();
                stage.ingest(1).start();
                stage.tally(1).start();
                Refusal.said(stage.ingest(1), "made again");
                Refusal.said(stage.tally(1), "not the log");
                if (ProjectionDump.kept(stage.pair()) != kept) {
                    throw new AssertionError("what was projected of the old log was touched");
                }
                return ordeal.refused(everywhere(), 1);
            } finally {
                setting.giveUpStage();
            }
        }
    }

    private static Set<Integer> everywhere() {
        return IntStream.range(0, LogDump.PARTITIONS).boxed().collect(Collectors.toSet());
    }

    private static Admin admin(Stage stage) {
        Map<String, Object> config = new TreeMap<>();
        config.put("bootstrap.servers", stage.pair().bootstrapServers());
        return Admin.create(config);
    }
}
