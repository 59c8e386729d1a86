package org.rollcall.ingest.assembly;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.AssemblyEvent.AssemblyDefined;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.event.RuleBook;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.MemberCode;

/**
 * Define an assembly, or define it anew.
 *
 * @param id the same as in the address, or left out
 * @param seats seats including vacant ones, where the rules count them
 * @param totalWeight what the members' weights must add up to, where that is to be checked
 */
public record DefineAssembly(
        AssemblyId id, String name, Integer seats, Long totalWeight, RuleBook ruleBook, List<Seated> members) {

    /**
     * A member as it is asked for: with its terms, or, for one that only joined and perhaps left, with {@code from} and {@code
     * to}.
     */
    public record Seated(
            MemberCode code,
            Map<String, String> names,
            List<Member.Term> terms,
            LocalDate from,
            LocalDate to,
            Long weight,
            List<Member.Group> groups) {

        Member member() {
            boolean inShort = from != null || to != null;
            if (inShort && terms != null) {
                throw new InvalidValue(
                        "members.terms", "of " + code + " have no place beside from and to; give one of them");
            }
            return new Member(code, names, inShort ? List.of(new Member.Term(from, to)) : terms, weight, groups);
        }
    }

    AssemblyDefined event() {
        List<Member> defined = InvalidValue.required("members", members).stream()
                .map(Seated::member)
                .toList();
        return new AssemblyDefined(name, ruleBook, defined, seats, totalWeight);
    }
}
