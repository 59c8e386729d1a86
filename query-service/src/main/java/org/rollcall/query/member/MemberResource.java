package org.rollcall.query.member;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.rollcall.domain.event.Member.Group;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.reading.Stored;
import org.rollcall.query.reading.row.AssemblyRow;
import org.rollcall.query.reading.row.MemberRow;

/** The members of a body, in its own order, past ones included. */
@Path("/v1/members")
@Tag(name = "members")
@Produces(MediaType.APPLICATION_JSON)
public class MemberResource {

    @Inject
    ReadModel model;

    @GET
    @Operation(summary = "Members of an assembly, with names, dates and groups")
    public List<MemberLine> members(@RestQuery String assembly) {
        if (assembly == null) {
            throw Problem.badRequest("assembly is missing; ask for /v1/members?assembly=unga");
        }
        return model.read(cut -> linesOf(assembly));
    }

    private static List<MemberLine> linesOf(String assembly) {
        if (AssemblyRow.findById(assembly) == null) {
            throw Problem.notFound("no assembly " + assembly + " was defined");
        }
        return MemberRow.of(assembly).stream().map(MemberResource::line).toList();
    }

    private static MemberLine line(MemberRow row) {
        @SuppressWarnings("unchecked")
        Map<String, String> names = Stored.value(row.names, Map.class);
        Group[] groups = Stored.value(row.groups, Group[].class);
        return new MemberLine(
                row.code, names, row.memberFrom, row.memberTo, groups == null ? List.of() : List.of(groups));
    }
}
