package org.rollcall.query.ballot;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.rollcall.domain.id.BallotId;
import org.rollcall.query.ballot.Ballots.Standing;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.document.Sealing;
import org.rollcall.query.kept.Answer;
import org.rollcall.query.kept.AnswerMapper;
import org.rollcall.query.kept.KeptAnswers;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.replay.Pasts;

/** One ballot, as it stands or as it stood. */
@PermitAll
@Path("/v1/ballots/{id}")
@Tag(name = "ballots")
public class BallotResource {

    /**
     * The past of a decided ballot never changes, unless a series beside it goes on; everything else is asked for again,
     * cheaply, by its tag.
     */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final String ASK_AGAIN = "no-cache";

    @Inject
    ReadModel model;

    @Inject
    Ballots ballots;

    @Inject
    Patience patience;

    @Inject
    KeptAnswers kept;

    @Inject
    Pasts pasts;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A recorded vote, whole",
            description =
                    "Now, or with ?seq= as it stood when its stream had that many events; ?at= names the moment by its "
                            + "time, where times were recorded. Rollcall-Min-Seq waits up to 2 s until the stream is projected that far. ?rules=all adds what the assembly's other rules "
                            + "say of the count. The ETag names log, generation and position.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BallotDocument.class)))
    @APIResponse(responseCode = "304", description = "Nothing changed since the document with that ETag")
    @APIResponse(responseCode = "404", description = "No such ballot, or no such moment")
    public CompletionStage<Response> ballot(
            @RestPath String id,
            @RestQuery String seq,
            @RestQuery String at,
            @RestQuery String rules,
            @RestHeader("Rollcall-Min-Seq") String minSeq,
            @RestHeader("If-None-Match") String seen,
            @Context HttpServerRequest request) {
        BallotId ballot = Asked.ballot(id);
        Asking asking = Asking.of(seq, at, minSeq);
        boolean allRules = Asked.said("rules", "all", rules);
        return kept.answer(request.uri(), new Question(ballot, asking, allRules), () -> read(ballot, asking, allRules))
                .thenApply(answer -> AnswerMapper.to(seen, answer));
    }

    private record Question(BallotId ballot, Asking asking, boolean allRules) {}

    private Answer read(BallotId ballot, Asking asking, boolean allRules) {
        return patience.until(() -> model.read(cut -> {
            Standing standing = ballots.standing(cut, ballot).underAllRules(allRules);
            Long moment = asking.in(standing);
            return answer(standing, moment, asking.lasting());
        }));
    }

    private Answer answer(Standing standing, Long seq, boolean lasting) {
        boolean forEver = lasting && standing.decided() && !standing.continuesSeries();
        String tag = standing.tag(seq == null ? standing.ballot().seq : seq);
        return new Answer(
                standing.cut().sight(),
                kept.json(seq == null ? ballots.shown(standing) : past(standing, seq)),
                tag,
                Map.of(
                        "ETag",
                        tag,
                        "Cache-Control",
                        forEver ? FOR_EVER : ASK_AGAIN,
                        "Rollcall-Seq",
                        String.valueOf(standing.head())));
    }

    private BallotDocument past(Standing standing, long seq) {
        BallotId id = BallotId.of(standing.ballot().id);
        return Sealing.show(ballots.kept(standing.cut(), standing.proposal())
                .at(pasts, standing.cut(), id, seq, standing.allRules()));
    }
}
