package org.rollcall.query.ranking;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.selection.Selection;

/** The most divided roll calls, the closest ones, and those that another rule would have decided otherwise. */
@PermitAll
@Path("/v1/rankings")
@Tag(name = "history")
@Produces(MediaType.APPLICATION_JSON)
public class RankingResource {

    private static final int STANDARD = 20;
    private static final int MOST = 200;

    @Inject
    ReadModel model;

    @Inject
    Rankings rankings;

    @GET
    @Operation(
            summary = "Roll calls ranked by how divided or how close they were, or decided by another rule",
            description =
                    "Of the assembly that is named, or else of the one most of the selection is of. Imports are counted of one data set, undl unless"
                            + " source says another, beside what was voted live. Nothing here alters an outcome.")
    @APIResponse(responseCode = "400", description = "An order or a rule that there is not, said in a sentence")
    public Ranking ranking(
            @RestQuery @Parameter(description = "divided, close or otherwise") String by,
            @RestQuery @Parameter(description = "For close and otherwise: the only rule to judge by, two-thirds")
                    String rule,
            @BeanParam Selection selection,
            @RestQuery String limit) {
        By order = order(by);
        int most = Asked.limit(limit, STANDARD, MOST);
        String only = Asked.words("rule", rule);
        return model.read(cut -> rankings.ranking(cut, order, only, selection, most));
    }

    private static By order(String by) {
        return Arrays.stream(By.values())
                .filter(one -> name(one).equals(by))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest("by must be one of "
                        + Arrays.stream(By.values()).map(RankingResource::name).collect(Collectors.joining(", "))
                        + ", as in /v1/rankings?by=close"));
    }

    private static String name(By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }
}
