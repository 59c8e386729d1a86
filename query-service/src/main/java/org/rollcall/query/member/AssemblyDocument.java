package org.rollcall.query.member;

import java.util.List;
import org.rollcall.domain.event.RuleBook;
import org.rollcall.domain.fold.Assembly.Suspension;

/**
 * A body that votes.
 *
 * @param seats where its rules count vacant ones too, else {@code null}
 * @param suspensions the times in which members may not vote, in the order in which they were decided
 * @param members how many it has today
 */
public record AssemblyDocument(
        String id, String name, Integer seats, RuleBook ruleBook, List<Suspension> suspensions, long members) {}
