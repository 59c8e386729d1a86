package org.rollcall.testing;

import java.util.List;
import org.rollcall.local.database.Database;
import org.rollcall.local.folder.Passwords;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The official images, started by Testcontainers; needs a container engine. */
public final class ContainerPair implements Pair {
    private final Passwords passwords = Passwords.random();
    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.1");
    private final PostgreSQLContainer postgresql = new PostgreSQLContainer("postgres:18")
            .withDatabaseName(Database.NAME)
            .withUsername(Database.NAME)
            .withPassword(passwords.owner());

    private ContainerPair() {
        // As in the local broker: topics are made by ingest-service, and groups do not wait for more members.
        kafka.withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        kafka.withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
    }

    /** Starts both at the same time and waits until both answer. */
    public static ContainerPair start() {
        ContainerPair pair = new ContainerPair();
        Startables.deepStart(pair.kafka, pair.postgresql).join();
        Janitor.removeAfterThisJvm(List.of(pair.kafka, pair.postgresql).stream()
                .map(GenericContainer::getContainerId)
                .toList());
        return pair;
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String jdbcUrl() {
        return "jdbc:postgresql://" + postgresql.getHost() + ":"
                + postgresql.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/" + Database.NAME;
    }

    @Override
    public Passwords passwords() {
        return passwords;
    }

    @Override
    public void close() {
        kafka.stop();
        postgresql.stop();
    }
}
