package org.rollcall.query.member.record;

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
import org.rollcall.query.ballot.Cursor;
import org.rollcall.query.ballot.PageOf;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.selection.Selection;

/** What one member did: its record, its votes, and whom it votes with. */
@PermitAll
@Path("/v1/members/{code}")
@Tag(name = "members")
@Produces(MediaType.APPLICATION_JSON)
public class MemberRecordResource {

    private static final int STANDARD = 50;
    private static final int MOST = 500;
    private static final int MOST_BALLOTS = 1_000_000;

    @Inject
    ReadModel model;

    @Inject
    MemberRecords records;

    /** A page of votes; {@code next} is the cursor of the following one, or {@code null} at the end. */
    public record VoteList(List<VotesOfMember.Line> votes, String next) {}

    @GET
    @Operation(
            summary = "A member's record over a selection of roll calls",
            description =
                    "Of the assembly that is named, or else of the largest that it is or was a member of. Imports are counted"
                            + " of one data set, undl unless source says another, beside what was voted live.")
    @APIResponse(responseCode = "404", description = "It was never a member")
    public MemberRecord record(@RestPath String code, @BeanParam Selection selection) {
        return model.read(cut -> records.record(cut, code, selection));
    }

    @GET
    @Path("votes")
    @Operation(
            summary = "A member's votes, newest first, as the latest edition of each record reads",
            description = "Of the same roll calls as the record. Link rel=next carries the cursor on.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VoteList.class)))
    public Response votes(
            @RestPath String code,
            @BeanParam Selection selection,
            @RestQuery String limit,
            @RestQuery String cursor,
            @Context UriInfo asked) {
        int most = Asked.limit(limit, STANDARD, MOST);
        Cursor from = Cursor.of(cursor);
        List<VotesOfMember.Line> found = model.read(cut -> records.votes(code, selection, from, most + 1));
        return PageOf.cut(found, most, VotesOfMember.Line::cursor).answer(asked, VoteList::new);
    }

    @GET
    @Path("agreement")
    @Operation(
            summary = "Whom a member votes with, the highest share first",
            description = "Only those with at least ?least= roll calls in which both cast a vote, 1 unless said.")
    public Agreement agreement(@RestPath String code, @BeanParam Selection selection, @RestQuery String least) {
        int atLeast = Asked.from1("least", least, 1, MOST_BALLOTS);
        return model.read(cut -> records.agreement(cut, code, selection, atLeast));
    }
}
