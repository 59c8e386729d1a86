package org.rollcall.query.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.event.Member.Group;
import org.rollcall.domain.event.Member.Term;
import org.rollcall.query.member.Body;
import org.rollcall.query.member.KnownBodies;
import org.rollcall.query.member.KnownBody;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.reading.row.AssemblyRow;
import org.rollcall.query.reading.row.MemberRow;

/** Finds the member that a page is about: who it is, before anything of it is counted. */
@ApplicationScoped
public class MemberOfPage {

    @Inject
    KnownBodies bodies;

    /** A member as the head of its page names it, with the groups it belongs to today. */
    public record Named(String code, String name, Body body, List<Term> terms, List<String> groupsNow) {}

    /**
     * The member of that code, in that body or, where none is said, in the first that has one.
     *
     * @throws Problem 404 where no body that is asked for has such a member
     */
    Named of(Cut cut, String code, String assembly) {
        Stream<String> asked =
                assembly == null ? AssemblyRow.allById().stream().map(row -> row.id) : Stream.of(assembly);
        return asked.flatMap(body -> MemberRow.of(body).stream())
                .filter(row -> row.code.equals(code))
                .findFirst()
                .map(row -> named(bodies.in(cut, row.assembly), row.member()))
                .orElseThrow(() -> Problem.notFound("no assembly "
                        + (assembly == null ? "" : assembly + " ")
                        + "with a member " + code + " was defined; /v1/members?assembly=unga lists those of one"));
    }

    private static Named named(KnownBody body, Member member) {
        String code = member.code().value();
        return new Named(code, body.nameOf(code), body.body(), dated(member.terms()), groupsOn(today(), member));
    }

    /** A term without days says no more than that it is a member, which the page says anyhow. */
    private static List<Term> dated(List<Term> terms) {
        return terms.stream().filter(term -> !term.equals(Term.LASTING)).toList();
    }

    private static List<String> groupsOn(LocalDate day, Member member) {
        return member.groups().stream()
                .filter(group -> (group.from() == null || !day.isBefore(group.from()))
                        && (group.to() == null || !day.isAfter(group.to())))
                .map(Group::name)
                .toList();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
