package org.rollcall.query.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.reading.row.EventRow;
import org.rollcall.query.reading.row.StreamRow;

/** The records of a stream in their order, whatever they did, also where a type that is not known yet holds the stream. */
@Path("/v1/events")
@Tag(name = "history")
@Produces(MediaType.APPLICATION_JSON)
public class EventResource {

    private static final int STANDARD = 200;
    private static final int MOST = 1_000;

    @Inject
    ReadModel model;

    @Inject
    ObjectMapper mapper;

    /** A page of records; {@code next} is the {@code after} of the following page, or {@code null} at the end. */
    public record EventList(String stream, long head, List<EventLine> events, Long next) {}

    @GET
    @Operation(summary = "Records of a stream with what each did; ?after= is the last seq already known")
    public EventList events(@RestQuery String stream, @RestQuery String after, @RestQuery String limit) {
        if (stream == null) {
            throw Problem.badRequest("stream is missing; ask for /v1/events?stream=a-es-11-l-1");
        }
        Long known = Asked.number("after", after);
        int most = Asked.limit(limit, STANDARD, MOST);
        return model.read(cut -> page(stream, known == null ? 0 : known, most));
    }

    private EventList page(String stream, long after, int most) {
        long head = StreamRow.head(stream);
        if (head == 0) {
            throw Problem.notFound("the log has no stream " + stream);
        }
        EventLines lines = new EventLines(mapper, List.of(stream));
        List<EventLine> events =
                EventRow.after(stream, after, most).stream().map(lines::line).toList();
        Long last = events.isEmpty() ? null : events.getLast().seq();
        return new EventList(stream, head, events, last != null && last < head ? last : null);
    }
}
