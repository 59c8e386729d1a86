package org.rollcall.tally.given;

import java.util.Map;
import org.rollcall.testing.BrokerAndDatabase;
import org.rollcall.testing.Pair;

/**
 * Where a broker and a database are.
 *
 * @param ownerPassword of the role {@code rollcall}
 */
public record Surroundings(
        String bootstrapServers, String jdbcUrl, String ownerPassword, String writerPassword, String readerPassword) {

    /** The pair that all tests inside Quarkus share. */
    public static Surroundings shared() {
        return of(BrokerAndDatabase.configuration());
    }

    public static Surroundings of(Pair pair) {
        return of(BrokerAndDatabase.configurationOf(pair));
    }

    private static Surroundings of(Map<String, String> configuration) {
        return new Surroundings(
                configuration.get("kafka.bootstrap.servers"),
                configuration.get("rollcall.database.url"),
                configuration.get("rollcall.database.owner-password"),
                configuration.get("rollcall.database.writer-password"),
                configuration.get("rollcall.database.reader-password"));
    }
}
