package org.rollcall.domain.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.rollcall.domain.event.AssemblyEvent.AssemblyDefined;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.event.RuleBook;
import org.rollcall.domain.id.MemberCode;

/** {@code rollcall.assembly-defined.v1}: one term a member, no weights, no seats, no procedure. */
record AssemblyDefinedV1(String name, RuleBook ruleBook, List<MemberV1> members) implements PastShape {

    /** A member with its only term. */
    record MemberV1(
            MemberCode code, Map<String, String> names, LocalDate from, LocalDate to, List<Member.Group> groups) {

        Member today() {
            return new Member(code, names, List.of(new Member.Term(from, to)), null, groups);
        }
    }

    @Override
    public Event today() {
        List<Member> all =
                members == null ? null : members.stream().map(MemberV1::today).toList();
        return new AssemblyDefined(name, ruleBook, all, null, null);
    }
}
