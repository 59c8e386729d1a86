package org.rollcall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class PairIT {

    @Test
    void both_are_real_empty_and_open_to_the_owner() throws Exception {
        try (Pair pair = Pair.start()) {
            assertThat(topicsAfterCreatingOne(pair.bootstrapServers())).contains("votes");
            try (Connection connection = DriverManager.getConnection(
                    pair.jdbcUrl(), "rollcall", pair.passwords().owner())) {
                assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
            }
        }
    }

    @Test
    void the_shared_pair_is_started_once() {
        Map<String, String> first = BrokerAndDatabase.configuration();

        assertThat(new BrokerAndDatabase().start()).containsAllEntriesOf(first);
        assertThat(first).containsKeys("kafka.bootstrap.servers", "rollcall.database.url");
    }

    private static Set<String> topicsAfterCreatingOne(String bootstrapServers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic("votes", 1, (short) 1)))
                    .all()
                    .get();
            return admin.listTopics().names().get();
        }
    }
}
