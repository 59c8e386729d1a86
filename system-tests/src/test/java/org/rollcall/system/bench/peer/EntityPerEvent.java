package org.rollcall.system.bench.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.tool.schema.Action;

/**
 * What a team would build first: for each event a transaction of Hibernate, which is what Panache calls, that keeps the event as an
 * entity, finds or makes the vote, and counts it in the ballot. It removes no duplicates, checks no rule and keeps no position,
 * so it does less than it would have to.
 */
final class EntityPerEvent {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final SessionFactory sessions;
    private final Deque<ConsumerRecord<byte[], byte[]>> polled = new ArrayDeque<>();

    EntityPerEvent(String broker, String topic, String jdbcUrl, String password) {
        consumer = BarePoll.consumer(broker, 500);
        List<TopicPartition> all = BarePoll.all(consumer, topic);
        consumer.assign(all);
        consumer.seekToBeginning(all);
        sessions = new HibernatePersistenceConfiguration("stock")
                .managedClasses(StockEvent.class, StockBallot.class, StockVote.class)
                .jdbcUrl(jdbcUrl)
                .jdbcCredentials("rollcall", password)
                .schemaToolingAction(Action.CREATE_ONLY)
                .property("hibernate.connection.autocommit", false)
                .createEntityManagerFactory();
    }

    /** Takes the next records of the topic, a transaction each. */
    long project(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            ConsumerRecord<byte[], byte[]> record = next();
            JsonNode event = JSON.readTree(record.value());
            sessions.inTransaction(session -> take(session, record, event));
        }
        return count;
    }

    private ConsumerRecord<byte[], byte[]> next() {
        while (polled.isEmpty()) {
            consumer.poll(Duration.ofMillis(500)).forEach(polled::add);
        }
        return polled.poll();
    }

    private static void take(Session session, ConsumerRecord<byte[], byte[]> record, JsonNode event) {
        String type = header(record, "ce_type");
        session.persist(new StockEvent(record, type, header(record, "ce_id")));
        if (type.startsWith("rollcall.ballot-opened")) {
            session.persist(new StockBallot(event.get("ballot").asText()));
        } else if (type.startsWith("rollcall.vote-cast")) {
            cast(session, event);
        }
    }

    private static void cast(Session session, JsonNode event) {
        String ballot = event.get("ballot").asText();
        String choice = event.get("choice").asText();
        var id = new StockVote.Key(ballot, event.get("member").asText());
        StockVote vote = session.find(StockVote.class, id);
        if (vote == null) {
            session.persist(new StockVote(id, choice));
        }
        StockBallot counted = session.find(StockBallot.class, ballot);
        counted.count(vote == null ? null : vote.choice, choice);
        if (vote != null) {
            vote.choice = choice;
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
