package org.rollcall.system.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.rollcall.domain.roll.Choice;

/**
 * Votes as a sink wants them, prepared for it: flat records of three texts, each with its schema, as Connect's JSON has it. Whoever
 * has a log of events would have to make them first.
 */
public final class FlatVotes {

    private static final long SEED = 20220302;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectNode SCHEMA = schema();

    private FlatVotes() {}

    private static ObjectNode schema() {
        ObjectNode schema = JSON.createObjectNode().put("type", "struct").put("optional", false);
        Stream.of("ballot", "member", "choice").forEach(name -> schema.withArray("fields")
                .addObject()
                .put("field", name)
                .put("type", "string")
                .put("optional", false));
        return schema;
    }

    /** Votes of whole roll calls on ballots that begin with that prefix. */
    public static List<ProducerRecord<byte[], byte[]>> of(String topic, String prefix, int count) {
        Random dice = new Random(SEED + prefix.hashCode());
        return IntStream.range(0, count)
                .mapToObj(i -> record(
                        topic,
                        prefix + "-" + i / RollCalls.MEMBERS + ".1",
                        "M%05d".formatted(i % RollCalls.MEMBERS),
                        Choice.values()[dice.nextInt(Choice.values().length)]))
                .toList();
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, String ballot, String member, Choice choice) {
        ObjectNode value = JSON.createObjectNode().set("schema", SCHEMA);
        value.putObject("payload").put("ballot", ballot).put("member", member).put("choice", choice.name());
        return new ProducerRecord<>(
                topic, ballot.getBytes(StandardCharsets.UTF_8), value.toString().getBytes(StandardCharsets.UTF_8));
    }
}
