package org.rollcall.domain.event;

import java.util.HashSet;
import java.util.List;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.Text;

/**
 * How an assembly proceeds, as a value like its majorities: what the ballots and motions of its proposals copy.
 *
 * @param presiding the presiding officer's title: {@code President}, {@code Chair}
 * @param verb what the body does with a text that passes: {@code adopts}, {@code approves}
 * @param motions the name of the majority that decides motions
 * @param reconsideration the name of the majority that reopens what was decided (General Assembly rule 81: two-thirds)
 * @param precedence kinds of motions that go before others, the first before all (rule 77)
 * @param divisionNeedsVote whether an objection to a division is voted on (rule 89); else the mover's objection ends it (the
 *     Council's rule 32)
 */
public record Procedure(
        String presiding,
        String verb,
        String motions,
        String reconsideration,
        List<MotionEvent.Kind> precedence,
        boolean divisionNeedsVote) {

    public Procedure {
        presiding = Text.required("procedure.presiding", presiding, 60);
        verb = Text.required("procedure.verb", verb, 60);
        motions = Text.required("procedure.motions", motions, 60);
        reconsideration = Text.required("procedure.reconsideration", reconsideration, 60);
        precedence = precedence == null ? List.of() : List.copyOf(precedence);
        if (new HashSet<>(precedence).size() != precedence.size()) {
            throw new InvalidValue("procedure.precedence", "names a kind of motion twice");
        }
    }

    /** Its place in the order of motions, 1 first; {@code null} where the rules give it none. */
    public Integer precedenceOf(MotionEvent.Kind kind) {
        int place = precedence.indexOf(kind);
        return place < 0 ? null : Integer.valueOf(place + 1);
    }
}
