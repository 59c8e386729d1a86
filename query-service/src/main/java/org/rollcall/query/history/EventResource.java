package org.rollcall.query.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.id.StreamId;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.reading.Stored;
import org.rollcall.query.reading.row.EventRow;
import org.rollcall.query.reading.row.MeetingRow;
import org.rollcall.query.reading.row.ProposalRow;
import org.rollcall.query.reading.row.StreamRow;
import org.rollcall.query.replay.MomentAsked;

/** The records of a stream in their order, whatever they did, also where a type that is not known yet holds the stream. */
@PermitAll
@Path("/v1")
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
    @Path("events")
    @Operation(
            summary = "Records of a stream with what each did; ?after= is the last seq already known",
            description = "Up to now, or up to the moment ?seq=; ?at= names it by its time, where times were recorded.")
    public EventList events(
            @RestQuery String stream,
            @RestQuery String after,
            @RestQuery String limit,
            @RestQuery String seq,
            @RestQuery String at) {
        if (stream == null) {
            throw Problem.badRequest("stream is missing; ask for /v1/events?stream=a-es-11-l-1");
        }
        Long known = Asked.number("after", after);
        int most = Asked.limit(limit, STANDARD, MOST);
        MomentAsked moment = MomentAsked.of(seq, at);
        return model.read(cut -> page(stream, known == null ? 0 : known, most, moment));
    }

    private EventList page(String stream, long after, int most, MomentAsked moment) {
        long head = StreamRow.head(stream);
        if (head == 0) {
            throw Problem.notFound("the log has no stream " + stream);
        }
        long end = moment.upTo(stream, timingOf(stream), head);
        int left = (int) Math.clamp(end - after, 0, most);
        EventLines lines = new EventLines(mapper, List.of(stream));
        List<EventLine> events = left == 0
                ? List.of()
                : EventRow.after(stream, after, left).stream().map(lines::line).toList();
        Long last = events.isEmpty() ? null : events.getLast().seq();
        return new EventList(stream, head, events, last != null && last < end ? last : null);
    }

    /** An assembly's own stream is of no vote: its times are those of the log. */
    private static Provenance.Timing timingOf(String stream) {
        String provenance =
                switch (StreamId.of(stream).kind()) {
                    case PROPOSAL -> ProposalRow.provenanceOf(stream);
                    case MEETING -> MeetingRow.provenanceOf(stream);
                    case ASSEMBLY -> null;
                };
        return provenance == null
                ? Provenance.Timing.RECORDED
                : Stored.value(provenance, Provenance.class).timing();
    }
}
