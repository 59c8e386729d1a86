package org.rollcall.query.page;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.rollcall.query.ballot.BallotSelection;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.selection.Selection;

/** The pages over many votes: the history, two votes side by side, and a member's record. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class RecordPages {

    /** As many as the script asks for at first. */
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
    MemberOfPage members;

    /** A selection that cannot be is said on the page: people write addresses by hand, too. */
    @GET
    @Path("history")
    @Operation(hidden = true)
    @ResponseHeader(name = "Cache-Control", value = "no-cache")
    public TemplateInstance history(@BeanParam Selection selection) {
        TemplateInstance page = history.data("q", selection.q);
        try {
            List<BallotDocument> found =
                    model.read(cut -> ballots.newest(cut, selection.history(), null, FIRST));
            return page.data("ballots", found).data("problem", null);
        } catch (Problem problem) {
            return page.data("ballots", List.of()).data("problem", problem.getMessage());
        }
    }

    @GET
    @Path("compare")
    @Operation(hidden = true)
    @ResponseHeader(name = "Cache-Control", value = "no-cache")
    public TemplateInstance compare(@RestQuery String left, @RestQuery String right) {
        return compare.data("left", left).data("right", right);
    }

    @GET
    @Path("members/{code}")
    @Operation(hidden = true)
    @ResponseHeader(name = "Cache-Control", value = "no-cache")
    public TemplateInstance member(@RestPath String code, @RestQuery String assembly) {
        return member.data("member", model.read(cut -> members.of(cut, code, assembly)));
    }
}
