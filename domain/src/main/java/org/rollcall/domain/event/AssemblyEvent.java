package org.rollcall.domain.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.Text;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Roll;

/** What can be seen in an assembly's stream. */
public sealed interface AssemblyEvent extends Event {

    /**
     * The body as it is from now on: its name, its rule book and all who ever were members, with their dates. A later one
     * replaces it; ballots already opened keep the roll that they froze.
     */
    record AssemblyDefined(String name, RuleBook ruleBook, List<Member> members) implements AssemblyEvent {
        public AssemblyDefined {
            name = Text.required("name", name, 200);
            InvalidValue.required("ruleBook", ruleBook);
            members = List.copyOf(InvalidValue.required("members", members));
            if (members.isEmpty() || members.size() > Roll.LARGEST) {
                throw new InvalidValue("members", "must name 1 to " + Roll.LARGEST + " members");
            }
            Set<MemberCode> seen = HashSet.newHashSet(members.size());
            for (Member member : members) {
                if (!seen.add(member.code())) {
                    throw new InvalidValue("members", "names the code " + member.code() + " twice");
                }
            }
        }
    }
}
