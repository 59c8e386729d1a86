package org.rollcall.query.page;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.rollcall.query.ballot.BallotSelection;
import org.rollcall.query.compare.CompareResource;
import org.rollcall.query.member.record.MemberRecords;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.selection.Selection;

/**
 * The pages over many votes: the history, two votes side by side, and a member's record. A question that cannot be answered is
 * said on the page, which people reach by addresses and forms that they filled in by hand; only a member that there is not has no
 * page.
 */
@PermitAll
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class RecordPageResource {

    /** As many as the scripts ask for at first. */
    private static final int FIRST = 30;

    @Inject
    @Location("history.html")
    Template history;

    @Inject
    @Location("compare.html")
    Template compare;

    @Inject
    @Location("member.html")
    Template member;

    @Inject
    ReadModel model;

    @Inject
    BallotSelection ballots;

    @Inject
    CompareResource comparisons;

    @Inject
    MemberOfPage members;

    @Inject
    MemberRecords records;

    @GET
    @Path("history")
    @Operation(hidden = true)
    @ResponseHeader(name = "Cache-Control", value = "no-cache")
    public TemplateInstance history(@BeanParam Selection selection) {
        return answered(
                history.data("q", selection.q),
                "ballots",
                () -> model.read(cut -> ballots.newest(cut, selection.history(), null, FIRST)));
    }

    @GET
    @Path("compare")
    @Operation(hidden = true)
    @ResponseHeader(name = "Cache-Control", value = "no-cache")
    public TemplateInstance compare(@RestQuery String left, @RestQuery String right) {
        TemplateInstance page = compare.data("left", left).data("right", right);
        boolean both = left != null && right != null;
        return answered(page, "comparison", () -> both ? comparisons.compare(left, right) : null);
    }

    @GET
    @Path("members/{code}")
    @Operation(hidden = true)
    @ResponseHeader(name = "Cache-Control", value = "no-cache")
    public TemplateInstance member(@RestPath String code, @BeanParam Selection selection) {
        TemplateInstance page = member.data("member", model.read(cut -> members.of(cut, code, selection.assembly)));
        return answered(page, "record", () -> model.read(cut -> records.record(cut, code, selection)));
    }

    /** The page with the answer, or with {@code null} and the problem in a sentence. */
    private static TemplateInstance answered(TemplateInstance page, String name, Supplier<?> answer) {
        try {
            return page.data(name, answer.get()).data("problem", null);
        } catch (Problem problem) {
            return page.data(name, null).data("problem", problem.getMessage());
        }
    }
}
