package org.rollcall.query.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.domain.event.Member;
import org.rollcall.query.archive.Numbering;
import org.rollcall.query.archive.RollCall;

/** Who belonged to which group when, and what the groups have voted so far. */
final class Membership {

    private final Map<String, GroupTally> groups = new TreeMap<>();
    private final Map<Integer, List<Time>> times = new HashMap<>();

    private record Time(GroupTally group, LocalDate from, LocalDate to) {
        boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    Membership(List<Member> members, Numbering numbering) {
        for (Member member : members) {
            List<Time> its = new ArrayList<>();
            for (Member.Group group : member.groups()) {
                its.add(new Time(groups.computeIfAbsent(group.name(), GroupTally::new), group.from(), group.to()));
            }
            times.put(numbering.of(member.code().value()), its);
        }
    }

    void add(RollCall roll) {
        LocalDate day = roll.day();
        for (int place = 0; place < roll.size(); place++) {
            for (Time time : times.getOrDefault(roll.member(place), List.of())) {
                if (time.holds(day)) {
                    time.group().voted(roll.member(place), roll.letter(place));
                }
            }
        }
        groups.values().forEach(GroupTally::endRollCall);
    }

    List<Groups.Group> groups() {
        return groups.values().stream().map(GroupTally::group).toList();
    }
}
