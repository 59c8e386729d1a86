package org.rollcall.query.member;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.rollcall.domain.event.RuleBook;
import org.rollcall.domain.fold.Assembly.Suspension;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.reading.Stored;
import org.rollcall.query.reading.row.AssemblyRow;
import org.rollcall.query.reading.row.MemberRow;

/** The bodies that vote, with the rules that decide in them. */
@PermitAll
@Path("/v1/assemblies")
@Tag(name = "members")
@Produces(MediaType.APPLICATION_JSON)
public class AssemblyResource {

    @Inject
    ReadModel model;

    @GET
    @Operation(summary = "Assemblies with their rule books, by id")
    public List<AssemblyDocument> all() {
        return model.read(cut ->
                AssemblyRow.allById().stream().map(AssemblyResource::document).toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An assembly with its rule book and the suspensions of voting rights")
    public AssemblyDocument one(@RestPath String id) {
        return model.read(cut -> {
            AssemblyRow row = AssemblyRow.findById(id);
            if (row == null) {
                throw Problem.notFound("no assembly " + id + " was defined; /v1/assemblies lists those that were");
            }
            return document(row);
        });
    }

    private static AssemblyDocument document(AssemblyRow row) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return new AssemblyDocument(
                row.id,
                row.name,
                row.seats,
                Stored.value(row.ruleBook, RuleBook.class),
                Stored.list(row.suspensions, Suspension[].class),
                MemberRow.of(row.id).stream()
                        .filter(member -> member.member().on(today))
                        .count());
    }
}
