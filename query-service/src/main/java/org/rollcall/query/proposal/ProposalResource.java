package org.rollcall.query.proposal;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.rollcall.domain.id.StreamId;
import org.rollcall.query.ballot.Cursor;
import org.rollcall.query.ballot.PageOf;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.replay.MomentAsked;

/** Drafts, one with its ballots or many without. */
@PermitAll
@Path("/v1/proposals")
@Tag(name = "proposals")
@Produces(MediaType.APPLICATION_JSON)
public class ProposalResource {

    private static final int STANDARD = 50;
    private static final int MOST = 500;

    @Inject
    ReadModel model;

    @Inject
    Proposals proposals;

    /** A page of drafts; {@code next} is the cursor of the following one, or {@code null} at the end. */
    public record ProposalList(List<ProposalDocument> proposals, String next) {}

    @GET
    @Operation(summary = "Proposals without their ballots, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProposalList.class)))
    public Response list(
            @BeanParam WantedProposals wanted,
            @RestQuery String limit,
            @RestQuery String cursor,
            @Context UriInfo asked) {
        int most = Asked.limit(limit, STANDARD, MOST);
        Cursor from = Cursor.of(cursor);
        List<ProposalDocument> found = model.read(cut -> proposals.newest(cut, wanted, from, most + 1));
        return PageOf.cut(found, most, last -> new Cursor(last.submittedAt(), last.id()))
                .answer(asked, ProposalList::new);
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "A proposal with its text's history, amendments, motions and ballots",
            description =
                    "Now, or with ?seq= as it stood when its stream had that many events; ?at= names the moment by its "
                            + "time, where times were recorded.")
    public ProposalDocument one(@RestPath String id, @RestQuery String seq, @RestQuery String at) {
        StreamId proposal = Asked.proposal(id);
        MomentAsked moment = MomentAsked.of(seq, at);
        return model.read(cut -> moment.now() ? proposals.one(cut, proposal) : proposals.past(cut, proposal, moment));
    }
}
