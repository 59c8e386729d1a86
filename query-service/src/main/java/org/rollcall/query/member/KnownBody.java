package org.rollcall.query.member;

import java.util.List;
import java.util.Map;
import org.rollcall.domain.event.Procedure;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.query.language.Language;

/**
 * A body with what its members are called and by which rules it decides.
 *
 * @param version position in the body's own stream that all of this is from
 * @param weighted whether its members' votes weigh differently
 * @param majorities its rule book's, in order
 * @param procedure {@code null} where it gave none
 * @param namesByCode what each of its members is called, by language
 */
public record KnownBody(
        Body body,
        long version,
        boolean weighted,
        List<MajorityRule> majorities,
        Procedure procedure,
        Map<String, Map<String, String>> namesByCode) {

    /** What it is called itself. */
    public String name() {
        return body.name();
    }

    /** The member's name; its code where the body never named it. */
    public String nameOf(String code) {
        Map<String, String> names = namesByCode.getOrDefault(code, Map.of("en", code));
        return names.getOrDefault("en", names.values().iterator().next());
    }

    /** The member's name in a language; the one in English where there is none in that. */
    public String nameOf(String code, Language language) {
        String name = namesByCode.getOrDefault(code, Map.of()).get(language.tag());
        return name == null ? nameOf(code) : name;
    }

    /** Whether that code was ever a member's. */
    public boolean names(String code) {
        return namesByCode.containsKey(code);
    }

    /** The title of who presides, for the middle of a sentence. */
    public String presiding() {
        return procedure == null ? "presiding officer" : procedure.presiding();
    }
}
