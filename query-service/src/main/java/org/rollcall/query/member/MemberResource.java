package org.rollcall.query.member;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.reading.row.AssemblyRow;
import org.rollcall.query.reading.row.MemberRow;

/** The members of a body, in its own order: all, past ones included, or those of a day. */
@Path("/v1/members")
@Tag(name = "members")
@Produces(MediaType.APPLICATION_JSON)
public class MemberResource {

    @Inject
    ReadModel model;

    @GET
    @Operation(
            summary = "Members of an assembly, with names, terms, weights and groups",
            description = "All who ever were, or with ?on=2022-03-02 those of that day.")
    public List<MemberLine> members(@RestQuery String assembly, @RestQuery String on) {
        if (assembly == null) {
            throw Problem.badRequest("assembly is missing; ask for /v1/members?assembly=unga");
        }
        LocalDate day = Asked.day("on", on);
        return model.read(cut -> linesOf(assembly, day));
    }

    private static List<MemberLine> linesOf(String assembly, LocalDate day) {
        if (AssemblyRow.findById(assembly) == null) {
            throw Problem.notFound("no assembly " + assembly + " was defined");
        }
        return MemberRow.of(assembly).stream()
                .map(MemberRow::member)
                .filter(member -> day == null || member.on(day))
                .map(MemberLine::of)
                .toList();
    }
}
