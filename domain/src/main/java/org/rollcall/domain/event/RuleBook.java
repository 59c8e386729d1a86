package org.rollcall.domain.event;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.Text;
import org.rollcall.domain.rule.MajorityRule;

/**
 * An assembly's rules as values: the majorities that it knows, by name, and its procedure.
 *
 * @param procedure {@code null} where none was given: motions are then decided by the majority that is named for each
 */
public record RuleBook(String name, List<MajorityRule> majorities, Procedure procedure) {

    public RuleBook {
        name = Text.required("ruleBook.name", name, 200);
        majorities = List.copyOf(InvalidValue.required("ruleBook.majorities", majorities));
        Set<String> names = new HashSet<>();
        for (MajorityRule rule : majorities) {
            if (!names.add(rule.name())) {
                throw new InvalidValue("ruleBook.majorities", "holds two rules named " + rule.name());
            }
        }
        if (procedure != null) {
            known("motions", procedure.motions(), names);
            known("reconsideration", procedure.reconsideration(), names);
        }
    }

    private static void known(String field, String rule, Set<String> names) {
        if (!names.contains(rule)) {
            throw new InvalidValue("procedure." + field, "names '" + rule + "', which is not among the majorities");
        }
    }

    public Optional<MajorityRule> majority(String name) {
        return majorities.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }
}
