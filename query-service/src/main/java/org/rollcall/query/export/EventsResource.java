package org.rollcall.query.export;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;
import org.rollcall.query.export.delivery.Batch;
import org.rollcall.query.export.delivery.Delivery;
import org.rollcall.query.export.delivery.Form;
import org.rollcall.query.export.delivery.Listing;
import org.rollcall.query.export.delivery.Walk;
import org.rollcall.query.export.record.KeptRecords;
import org.rollcall.query.export.record.KeptRecords.Place;
import org.rollcall.query.history.EventLine;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.reading.row.StreamRow;
import org.rollcall.query.selection.Conditions;
import org.rollcall.query.selection.Selection;

/** The records of the log as they are kept, with what each did: of a stream, of the proposals of a selection, or all. */
@PermitAll
@Path("/v1")
@Tag(name = "exports")
public class EventsResource {

    private static final Listing<EventLine> EVENTS = Listing.ofDocuments("events");

    @Inject
    ReadModel model;

    @Inject
    KeptRecords records;

    @Inject
    Delivery delivery;

    @GET
    @Path("events.ndjson")
    @Produces(Form.NDJSON_TYPE)
    @Operation(
            summary = "Records of the log with what each did, a JSON document a line",
            description =
                    "By stream and position: of ?stream=, or of the proposals with a ballot that was selected, of any"
                            + " provenance unless one is asked for; without either all of them, those of assemblies and meetings"
                            + " included, and last those that belong to no stream.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EventLine.class)))
    public RestMulti<byte[]> events(@RestQuery String stream, @BeanParam Selection selected) {
        Conditions conditions = selected.conditions();
        boolean everything = conditions.equals(Conditions.NONE);
        if (stream != null && !everything) {
            throw Problem.badRequest("ask either for a stream or for a selection of votes, not for both");
        }
        if (stream != null) {
            return deliver((cut, place) -> ofStream(cut, stream, place));
        }
        return deliver(everything ? records::all : (cut, place) -> records.of(cut, conditions, place));
    }

    @GET
    @Path("events")
    @Produces(Form.ACCEPTED_NDJSON)
    @Operation(hidden = true)
    public RestMulti<byte[]> eventsByAccept(@RestQuery String stream, @BeanParam Selection selected) {
        return events(stream, selected);
    }

    private RestMulti<byte[]> deliver(BiFunction<Cut, Place, Batch<Place, EventLine>> question) {
        return delivery.of(Form.NDJSON, EVENTS, new Walk<>(model, question));
    }

    private Batch<Place, EventLine> ofStream(Cut cut, String stream, Place place) {
        if (StreamRow.head(stream) == 0) {
            throw Problem.notFound("the log has no stream " + stream);
        }
        return records.of(cut, stream, place);
    }
}
