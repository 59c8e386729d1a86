package org.rollcall.query.group;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rollcall.domain.event.Member;
import org.rollcall.query.archive.Archive;
import org.rollcall.query.archive.Numbering;
import org.rollcall.query.archive.WhatWasCounted;
import org.rollcall.query.member.AskedAssembly;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.reading.row.MemberRow;
import org.rollcall.query.selection.Selection;

/** How united the groups of an assembly voted. */
@PermitAll
@Path("/v1/groups")
@Tag(name = "history")
@Produces(MediaType.APPLICATION_JSON)
public class GroupResource {

    @Inject
    ReadModel model;

    @Inject
    Archive archive;

    @GET
    @Operation(
            summary = "The cohesion of an assembly's groups over a selection of roll calls",
            description =
                    "Of the assembly that is named, or else of the one most of the selection is of. A member counts in the groups to which it belonged"
                            + " on the day of the vote. Imports are counted of one data set, undl unless source says another.")
    public Groups groups(@BeanParam Selection selection) {
        return model.read(cut -> {
            String assembly = AskedAssembly.of(selection.assembly, () -> archive.mostCounted(selection));
            List<Member> members =
                    MemberRow.of(assembly).stream().map(MemberRow::member).toList();
            Numbering numbering = new Numbering();
            Membership membership = new Membership(members, numbering);
            WhatWasCounted counted = archive.read(assembly, selection, numbering, membership::add);
            return new Groups(Cohesion.FORMULA, counted, membership.groups());
        });
    }
}
