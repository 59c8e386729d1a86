package org.rollcall.system.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.roll.Choice;

/**
 * Votes as a sink wants them, prepared for it: flat records of four fields, each with its schema, as Connect's JSON has it. Whoever
 * has a log of events would have to make them first. They are the votes of our own roll calls, with those that are changed and
 * those that come twice.
 */
public final class FlatVotes {

    private static final long SEED = 20220302;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectNode SCHEMA = schema();

    /**
     * One of them.
     *
     * @param seq its place among all of its ballot
     */
    public record FlatVote(String ballot, long seq, String member, Choice choice) {}

    private FlatVotes() {}

    private static ObjectNode schema() {
        ObjectNode schema = JSON.createObjectNode().put("type", "struct").put("optional", false);
        field(schema, "ballot", "string");
        field(schema, "seq", "int64");
        field(schema, "member", "string");
        field(schema, "choice", "string");
        return schema;
    }

    private static void field(ObjectNode schema, String name, String type) {
        schema.withArray("fields")
                .addObject()
                .put("field", name)
                .put("type", type)
                .put("optional", false);
    }

    /** The votes of whole roll calls on ballots that begin with that prefix, ballot by ballot. */
    public static List<List<FlatVote>> of(String prefix, int rollCalls) {
        Random dice = new Random(SEED + prefix.hashCode());
        var roll = RollCall.rollOf(RollCalls.MEMBERS);
        return IntStream.range(0, rollCalls)
                .mapToObj(i -> votesOf(new RollCall(prefix + "-" + i, roll, dice)))
                .toList();
    }

    private static List<FlatVote> votesOf(RollCall rollCall) {
        rollCall.opening();
        List<FlatVote> flat = new ArrayList<>();
        for (var envelope : rollCall.votes()) {
            VoteCast vote = (VoteCast) envelope.event();
            flat.add(new FlatVote(
                    vote.ballot().toString(), flat.size(), vote.member().value(), vote.choice()));
        }
        return flat;
    }

    /** As records of that topic. */
    public static List<ProducerRecord<byte[], byte[]>> records(String topic, List<List<FlatVote>> votes) {
        return votes.stream()
                .flatMap(List::stream)
                .map(vote -> record(topic, vote))
                .toList();
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, FlatVote vote) {
        ObjectNode value = JSON.createObjectNode().set("schema", SCHEMA);
        value.putObject("payload")
                .put("ballot", vote.ballot())
                .put("seq", vote.seq())
                .put("member", vote.member())
                .put("choice", vote.choice().name());
        return new ProducerRecord<>(
                topic,
                vote.ballot().getBytes(StandardCharsets.UTF_8),
                value.toString().getBytes(StandardCharsets.UTF_8));
    }
}
