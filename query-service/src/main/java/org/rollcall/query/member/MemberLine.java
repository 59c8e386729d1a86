package org.rollcall.query.member;

import java.util.List;
import java.util.Map;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.event.Member.Group;
import org.rollcall.domain.event.Member.Term;

/**
 * A member of a body, with its names by language, the times of its membership, and its groups with their dates.
 *
 * @param weight what its vote weighs; {@code null} where all weigh alike
 */
public record MemberLine(String code, Map<String, String> names, List<Term> terms, Long weight, List<Group> groups) {

    public static MemberLine of(Member member) {
        return new MemberLine(member.code().value(), member.names(), member.terms(), member.weight(), member.groups());
    }
}
