package org.rollcall.system.fault.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.rollcall.local.service.Service;
import org.rollcall.system.hall.Http;

/** What a service says of itself. */
public final class Health {

    private Health() {}

    /** Its readiness as text, or what came instead of it. */
    public static String ready(Service service) {
        try {
            Http.Reply reply = new Http(service.address()).get("/q/health/ready");
            return reply.status() + " " + reply.text();
        } catch (UncheckedIOException gone) {
            return "no answer: " + gone.getCause();
        }
    }

    /** What tally-service says of its projection, whole. */
    public static String projection(Service tally) {
        return new Http(tally.address()).get("/v1/projection").text();
    }

    /** Why that partition is halted, or {@code null}. */
    public static String reason(Service tally, int partition) {
        return new Http(tally.address())
                .get("/v1/projection")
                .json()
                .path("partitions")
                .path(partition)
                .path("halted")
                .textValue();
    }

    /** The partitions that tally-service refuses to project; all of them where it refuses the log. */
    public static Set<Integer> halted(Service tally) {
        JsonNode projection = new Http(tally.address()).get("/v1/projection").json();
        Set<Integer> halted = new TreeSet<>();
        for (JsonNode partition : projection.path("partitions")) {
            if (projection.hasNonNull("halted") || partition.hasNonNull("halted")) {
                halted.add(partition.path("partition").asInt());
            }
        }
        return halted;
    }

    /** What counts of all ballots, hashed, as it says; {@code null} where it cannot say. */
    public static String hash(Service tally) {
        try {
            return new Http(tally.address())
                    .get("/v1/projection/hash")
                    .json()
                    .path("hash")
                    .textValue();
        } catch (UncheckedIOException gone) {
            return null;
        }
    }
}
