package org.rollcall.query.rule;

import java.util.List;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.rule.Condition;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.TieRule;

/** The majority that decides a ballot, and on what basis it was determined. */
public record RuleInForce(
        String name, String words, String article, List<Condition> conditions, TieRule tie, Basis basis) {

    /** {@code null} where the rule is not known. */
    public static RuleInForce of(MajorityRule rule, Basis basis) {
        return rule == null
                ? null
                : new RuleInForce(rule.name(), rule.words(), rule.article(), rule.conditions(), rule.tie(), basis);
    }
}
