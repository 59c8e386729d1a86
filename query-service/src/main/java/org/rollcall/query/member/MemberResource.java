package org.rollcall.query.member;

import jakarta.annotation.security.PermitAll;
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
import org.rollcall.query.language.Language;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.reading.row.AssemblyRow;
import org.rollcall.query.reading.row.MemberRow;

/** The members of a body, in its own order: all, past ones included, or those of a day. */
@PermitAll
@Path("/v1/members")
@Tag(name = "members")
@Produces(MediaType.APPLICATION_JSON)
public class MemberResource {

    @Inject
    ReadModel model;

    @GET
    @Operation(
            summary = "Members of an assembly, with names, terms, weights and groups",
            description =
                    "All who ever were, or with ?on=2022-03-02 those of that day. `name` is in the language of ?lang= (ar, zh, en, fr, ru, es), English where there is none; `names` has all.")
    public List<MemberLine> members(@RestQuery String assembly, @RestQuery String on, @RestQuery String lang) {
        if (assembly == null) {
            throw Problem.badRequest("assembly is missing; ask for /v1/members?assembly=unga");
        }
        LocalDate day = Asked.day("on", on);
        Language language = asked(lang);
        return model.read(cut -> linesOf(assembly, day, language));
    }

    private static Language asked(String lang) {
        if (lang == null) {
            return Language.EN;
        }
        return Language.of(lang)
                .orElseThrow(() -> Problem.badRequest("lang is one of ar, zh, en, fr, ru and es, not " + lang));
    }

    private static List<MemberLine> linesOf(String assembly, LocalDate day, Language language) {
        if (AssemblyRow.findById(assembly) == null) {
            throw Problem.notFound("no assembly " + assembly + " was defined");
        }
        return MemberRow.of(assembly).stream()
                .map(MemberRow::member)
                .filter(member -> day == null || member.on(day))
                .map(member -> MemberLine.of(member, language))
                .toList();
    }
}
