package org.rollcall.query.ops;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.rollcall.query.ops.Projected.Generation;
import org.rollcall.query.ops.Projected.Held;
import org.rollcall.query.ops.Projected.Quarantined;

/**
 * How the platform is at one moment. What could not be asked is {@code null} and named in {@code trouble}: nothing is ever filled in.
 *
 * @param at when it was gathered, by this service's clock
 * @param state {@code CAUGHT_UP}, {@code BEHIND}, or {@code UNKNOWN} where the log or the projection cannot be asked
 * @param end records that the log has had, over all partitions
 * @param stored how many of them are projected
 * @param projection what it says of itself
 * @param rebuild what tally-service says of the present or latest one
 */
public record OpsDocument(
        Instant at,
        State state,
        Long end,
        Long stored,
        Long lag,
        List<PartitionLine> partitions,
        Projection projection,
        List<ServiceLine> services,
        JsonNode rebuild,
        List<String> trouble) {

    /**
     * What the projection says of itself; lists are cut where they grow long, and then the number beside them is larger.
     *
     * @param generations those that serve or are being built
     */
    public record Projection(
            List<Generation> generations,
            long quarantined,
            List<Quarantined> quarantine,
            long heldStreams,
            List<Held> held) {}

    /** Whether what is read is what happened. */
    public enum State {
        CAUGHT_UP,
        BEHIND,
        UNKNOWN
    }

    /**
     * One partition.
     *
     * @param building how far the generation that is being built is, or {@code null} where none is
     */
    public record PartitionLine(int partition, Long end, Long stored, Long lag, Long building) {}

    /**
     * One of the three services.
     *
     * @param ready {@code null} where it was not asked
     * @param words why it is not, or why it was not asked
     */
    public record ServiceLine(String name, Boolean ready, String words) {}
}
