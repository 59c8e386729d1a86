package org.rollcall.domain.event;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.Text;
import org.rollcall.domain.rule.MajorityRule;

/** An assembly's rules as values: the majorities that it knows, by name. */
public record RuleBook(String name, List<MajorityRule> majorities) {

    public RuleBook {
        name = Text.required("ruleBook.name", name, 200);
        majorities = List.copyOf(InvalidValue.required("ruleBook.majorities", majorities));
        Set<String> names = new HashSet<>();
        for (MajorityRule rule : majorities) {
            if (!names.add(rule.name())) {
                throw new InvalidValue("ruleBook.majorities", "holds two rules named " + rule.name());
            }
        }
    }

    public Optional<MajorityRule> majority(String name) {
        return majorities.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }
}
