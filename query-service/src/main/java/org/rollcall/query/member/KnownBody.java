package org.rollcall.query.member;

import java.util.List;
import java.util.Map;
import org.rollcall.domain.event.Procedure;
import org.rollcall.domain.rule.MajorityRule;

/**
 * A body with what its members are called and by which rules it decides.
 *
 * @param version position in the body's own stream that all of this is from
 * @param weighted whether its members' votes weigh differently
 * @param majorities its rule book's, in order
 * @param procedure {@code null} where it gave none
 */
public record KnownBody(
        Body body,
        long version,
        boolean weighted,
        List<MajorityRule> majorities,
        Procedure procedure,
        Map<String, String> nameByCode) {

    /** What it is called itself. */
    public String name() {
        return body.name();
    }

    /** The member's name; its code where the body never named it. */
    public String nameOf(String code) {
        return nameByCode.getOrDefault(code, code);
    }

    /** The title of who presides, for the middle of a sentence. */
    public String presiding() {
        return procedure == null ? "presiding officer" : procedure.presiding();
    }
}
