package org.rollcall.system.fault.scenario;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.rollcall.domain.wire.WireRecord;
import org.rollcall.system.bench.rig.Topics;
import org.rollcall.system.check.Log;
import org.rollcall.system.fault.stage.LogDump;
import org.rollcall.system.fault.stage.ProjectionDump;
import org.rollcall.system.fault.stage.Stage;

/**
 * Strangers write to the log: a dozen kinds of records that are no events, records astray, and a vote sent again and again. All of it
 * stands in the stream of a ballot that is open, between good votes; nobody's vote is changed, and each record is listed.
 */
record Poisoned() implements Scenario {

    private static final int ASTRAY = 2;
    private static final int AGAIN = 3;
    private static final Duration LISTED = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "poison records of a dozen kinds, and one vote again";
    }

    @Override
    public Result run(Setting setting) throws Exception {
        Stage stage = setting.stage();
        int rounds = setting.rounds(1, 10);
        try (Ordeal ordeal = Ordeal.begin(stage, name(), setting.seed(), 2, 1);
                Topics topics = stage.rig().topics()) {
            // Before any poison, which looks like votes and stands in other partitions too.
            Log.Entry vote = lastVote(stage, ordeal);
            for (int round = 0; round < rounds; round++) {
                long before = ProjectionDump.quarantined(stage.pair());
                List<WireRecord> poison = Poison.kinds(vote.wire());
                for (WireRecord each : poison) {
                    topics.fill(List.of(record(vote.partition(), each)));
                    ordeal.voting().vote(ordeal.probe(), ordeal.dice());
                }
                topics.fill(astray(vote));
                ordeal.whole();
                long expected = before + poison.size() + ASTRAY;
                if (!ordeal.until(LISTED, () -> ProjectionDump.quarantined(stage.pair()) == expected)) {
                    throw new AssertionError("in quarantine are " + ProjectionDump.quarantined(stage.pair())
                            + " records and not " + expected);
                }
                ordeal.note(poison.size() + ASTRAY + " records are in quarantine, and their streams go on");
            }
            return ordeal.end(rounds);
        }
    }

    private static Log.Entry lastVote(Stage stage, Ordeal ordeal) {
        byte[] stream = ordeal.probe().stream().value().getBytes(StandardCharsets.UTF_8);
        return LogDump.of(stage.pair().bootstrapServers()).entries().stream()
                .filter(entry -> Arrays.equals(stream, entry.wire().key()))
                .filter(entry -> typeOf(entry.wire()).startsWith("rollcall.vote-cast."))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static String typeOf(WireRecord record) {
        return record.headers().stream()
                .filter(header -> header.name().equals("ce_type") && header.value() != null)
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    /** Without a stream, in another stream's partition, and the same vote again. */
    private static List<ProducerRecord<byte[], byte[]>> astray(Log.Entry vote) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        WireRecord wire = vote.wire();
        records.add(record(vote.partition(), new WireRecord(null, wire.headers(), wire.value())));
        records.add(record((vote.partition() + 1) % LogDump.PARTITIONS, wire));
        for (int again = 0; again < AGAIN; again++) {
            records.add(record(vote.partition(), wire));
        }
        return records;
    }

    private static ProducerRecord<byte[], byte[]> record(int partition, WireRecord wire) {
        var record = new ProducerRecord<>(Topics.EVENTS, partition, wire.key(), wire.value());
        wire.headers().forEach(header -> record.headers().add(header.name(), header.value()));
        return record;
    }
}
