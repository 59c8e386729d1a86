package org.rollcall.query.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.event.Member.Group;
import org.rollcall.domain.event.Member.Term;
import org.rollcall.query.language.PageLanguage;
import org.rollcall.query.member.AskedAssembly;
import org.rollcall.query.member.Body;
import org.rollcall.query.member.KnownBodies;
import org.rollcall.query.member.KnownBody;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.reading.row.MemberRow;

/** Finds the member that a page is about: who it is, before anything of it is counted. */
@ApplicationScoped
public class MemberOfPage {

    @Inject
    KnownBodies bodies;

    @Inject
    PageLanguage page;

    /**
     * A member as the head of its page names it.
     *
     * @param terms those with days; one without says no more than that it is a member
     * @param groups those that it belongs to today
     */
    public record Named(String code, String name, Body body, List<Term> terms, List<String> groups) {}

    /** The member of that body or, where none is said, of the largest that it is in; 404 where there is none. */
    Named of(Cut cut, String code, String assembly) {
        String body = AskedAssembly.of(assembly, code);
        return named(bodies.in(cut, body), MemberRow.one(body, code).member());
    }

    private Named named(KnownBody body, Member member) {
        String code = member.code().value();
        List<Term> dated = member.terms().stream()
                .filter(term -> !term.equals(Term.LASTING))
                .toList();
        return new Named(
                code,
                body.nameOf(code, page.language()),
                body.body(),
                dated,
                groupsOn(LocalDate.now(ZoneOffset.UTC), member));
    }

    private static List<String> groupsOn(LocalDate day, Member member) {
        return member.groups().stream()
                .filter(group -> (group.from() == null || !day.isBefore(group.from()))
                        && (group.to() == null || !day.isAfter(group.to())))
                .map(Group::name)
                .toList();
    }
}
