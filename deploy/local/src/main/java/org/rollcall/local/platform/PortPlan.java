package org.rollcall.local.platform;

import org.rollcall.local.process.Ports;

/**
 * Which process listens where.
 *
 * @param query the board and the read side
 * @param ingest the door
 * @param tally health and metrics only
 * @param kafka the broker; its controller takes the next port
 * @param postgresql the database
 */
public record PortPlan(int query, int ingest, int tally, int kafka, int postgresql) {

    /**
     * The usual ports, each moved by the same number so that two copies run side by side. Broker and database stay off
     * their products' standard ports, where a machine may already have its own.
     *
     * @throws IllegalArgumentException when a port would lie outside 1024 to 65535
     */
    public static PortPlan movedBy(int offset) {
        if (8080 + offset < 1024 || 19093 + offset > 65_535) {
            throw new IllegalArgumentException("A port offset is a number from -7056 to 46442, not " + offset + ".");
        }
        return new PortPlan(8080 + offset, 8081 + offset, 8082 + offset, 19092 + offset, 15432 + offset);
    }

    /** Ports that were free a moment ago; for tests. */
    public static PortPlan free() {
        int services = Ports.anyFree(3);
        return new PortPlan(services, services + 1, services + 2, Ports.anyFree(2), Ports.anyFree());
    }
}
