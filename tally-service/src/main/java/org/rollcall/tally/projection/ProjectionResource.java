package org.rollcall.tally.projection;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rollcall.access.Refusal;
import org.rollcall.tally.intake.Assignment;
import org.rollcall.tally.intake.Halts;
import org.rollcall.tally.log.Ends;
import org.rollcall.tally.log.EventLog;
import org.rollcall.tally.log.LogAway;

/** How far the projection is, partition by partition. */
@Path("/v1/projection")
@Produces(MediaType.APPLICATION_JSON)
public class ProjectionResource {

    @Inject
    EventLog log;

    @Inject
    Halts halts;

    @Inject
    Assignment assignment;

    /** 200 with the {@link Projection}, or 503 while the database is away. */
    @GET
    @PermitAll
    public Response projection() {
        try {
            return Response.ok(read()).build();
        } catch (PersistenceException away) {
            return Refusal.unavailable("the database does not answer; the health of this service says more")
                    .response();
        }
    }

    private Projection read() {
        int generation = GenerationRow.current().map(row -> row.number).orElse(0);
        Optional<LogRow> recorded = LogRow.<LogRow>findAll().firstResultOptional();
        Map<Integer, Long> stored = new TreeMap<>();
        recorded.ifPresent(row -> {
            for (int partition = 0; partition < row.partitions; partition++) {
                stored.put(partition, 0L);
            }
        });
        OffsetRow.of(generation).forEach(row -> stored.put(row.partition, row.nextOffset));
        return new Projection(
                generation,
                recorded.map(row -> row.topicId).orElse(null),
                halts.reasonForAll().orElse(null),
                partitions(stored));
    }

    /** Positions are read before ends, so that no lag is ever negative. */
    private List<Projection.Partition> partitions(Map<Integer, Long> stored) {
        Map<Integer, Ends> ends = ends(stored.size());
        return stored.entrySet().stream()
                .map(each -> partition(each.getKey(), each.getValue(), ends.get(each.getKey())))
                .toList();
    }

    private Map<Integer, Ends> ends(int partitions) {
        try {
            return partitions == 0 ? Map.of() : log.ends(partitions);
        } catch (LogAway away) {
            return Map.of();
        }
    }

    private Projection.Partition partition(int partition, long stored, Ends ends) {
        Long end = ends == null ? null : ends.latest();
        Long lag = end == null ? null : end - stored;
        String halted = halts.reason(partition).orElse(null);
        return new Projection.Partition(partition, stored, end, lag, assignment.isAssigned(partition), halted);
    }
}
