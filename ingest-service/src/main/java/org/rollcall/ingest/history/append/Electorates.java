package org.rollcall.ingest.history.append;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.AssemblyEvent.AssemblyDefined;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.ingest.history.format.RecordedRollCall;
import org.rollcall.ingest.log.AssemblyBook;

/** The assemblies of one import, as they were defined when it began. */
public final class Electorates {

    /** Roll calls of one day follow each other. */
    private static final int DAYS = 64;

    private final AssemblyBook book;
    private final Map<AssemblyId, Body> bodies = new HashMap<>();

    public Electorates(AssemblyBook book) {
        this.book = book;
    }

    /** @throws InvalidValue where there is no such assembly */
    public Body body(AssemblyId id) {
        return bodies.computeIfAbsent(id, fresh -> new Body(fresh, book.require(fresh)));
    }

    /** One assembly. */
    public final class Body {

        private final AssemblyId id;
        private final AssemblyDefined defined;
        private final Map<MemberCode, Integer> order = new HashMap<>();
        private final Map<LocalDate, Optional<Roll>> days = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<LocalDate, Optional<Roll>> eldest) {
                return size() > DAYS;
            }
        };

        Body(AssemblyId id, AssemblyDefined defined) {
            this.id = id;
            this.defined = defined;
            defined.members().forEach(member -> order.put(member.code(), order.size()));
        }

        AssemblyId id() {
            return id;
        }

        Optional<MajorityRule> majority(String name) {
            return defined.ruleBook().majority(name);
        }

        /** Whether it ever had that member. */
        boolean knows(MemberCode member) {
            return order.containsKey(member);
        }

        /** Who was in it that day by its definition; empty where nobody was. */
        Optional<Roll> on(LocalDate day) {
            return days.computeIfAbsent(day, this::rollOn);
        }

        private Optional<Roll> rollOn(LocalDate day) {
            try {
                return Optional.of(book.rollOn(id, day, Map.of()));
            } catch (InvalidValue nobody) {
                return Optional.empty();
            }
        }

        /**
         * The roll is that of the record, in the assembly's order. Who may not vote that day by a dated decision, and did not, is
         * marked so.
         */
        Roll roll(RecordedRollCall recorded) {
            List<MemberCode> members = new ArrayList<>(recorded.readings().keySet());
            members.sort(Comparator.comparing(order::get));
            Map<MemberCode, String> bars = new TreeMap<>();
            on(recorded.day()).ifPresent(roll -> roll.notEntitled().forEach((member, why) -> {
                if (recorded.readings().containsKey(member)
                        && recorded.readings().get(member) == null) {
                    bars.put(member, why);
                }
            }));
            return new Roll(members, bars, null, null);
        }
    }
}
