package org.rollcall.query.member;

import java.util.List;
import java.util.Map;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.event.Member.Group;
import org.rollcall.domain.event.Member.Term;
import org.rollcall.query.language.Language;

/**
 * A member of a body, with its names by language, the times of its membership, and its groups with their dates.
 *
 * @param name in the language that was asked for
 * @param weight what its vote weighs; {@code null} where all weigh alike
 */
public record MemberLine(
        String code, String name, Map<String, String> names, List<Term> terms, Long weight, List<Group> groups) {

    public static MemberLine of(Member member) {
        return of(member, Language.EN);
    }

    /** Called by its name in that language, or else in English. */
    public static MemberLine of(Member member, Language language) {
        return new MemberLine(
                member.code().value(),
                member.names().getOrDefault(language.tag(), member.name()),
                member.names(),
                member.terms(),
                member.weight(),
                member.groups());
    }
}
