package org.rollcall.testing;

import org.rollcall.local.folder.Passwords;
import org.rollcall.local.service.Wiring;

/**
 * A broker without topics and a database without tables, both real, both for tests.
 *
 * <p>The role {@code rollcall} owns the database {@code rollcall}; tally-service makes the two other roles with the
 * passwords given here.
 */
public interface Pair extends AutoCloseable {

    /**
     * A new pair of the kind that {@code -Drollcall.infra} names; embedded when it names none.
     *
     * @throws org.rollcall.local.Trouble when it cannot be started
     */
    static Pair start() {
        String kind = System.getProperty("rollcall.infra", "embedded");
        return switch (kind) {
            case "embedded" -> EmbeddedPair.start();
            case "containers" -> ContainerPair.start();
            default ->
                throw new IllegalArgumentException("rollcall.infra is " + kind + "; it can be embedded or containers");
        };
    }

    /** Where Kafka's clients connect. */
    String bootstrapServers();

    /** The JDBC address of the database {@code rollcall}, without user and password. */
    String jdbcUrl();

    /** The passwords of its roles; only the owner's exists so far. */
    Passwords passwords();

    /** What services are told, in one value. */
    default Wiring wiring() {
        return new Wiring(bootstrapServers(), jdbcUrl(), passwords());
    }

    /** Ends both and deletes what they wrote. */
    @Override
    void close();
}
