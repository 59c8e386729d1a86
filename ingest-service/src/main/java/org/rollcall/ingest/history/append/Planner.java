package org.rollcall.ingest.history.append;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.roll.Votes;
import org.rollcall.domain.rule.Count;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.ingest.history.format.Notice;
import org.rollcall.ingest.history.format.RecordedRollCall;

/** Makes the events of a recorded roll call: in which assembly, on which roll, under which rule, if one is known. */
public final class Planner {

    private final Electorates electorates;
    private final DatedRules rules;
    private final AssemblyId assembly;

    /** @param assembly of all roll calls, or {@code null} where each one's symbol says it */
    public Planner(Electorates electorates, DatedRules rules, AssemblyId assembly) {
        this.electorates = electorates;
        this.rules = rules;
        this.assembly = assembly;
    }

    /** The events, and what is to be said of them. */
    record Prepared(Plan plan, List<Notice> notices) {}

    /** A majority that is known to have decided; both {@code null} where none is. */
    private record Decided(MajorityRule rule, Basis basis) {
        static final Decided UNKNOWN = new Decided(null, null);
    }

    /**
     * @param stream under which the record is in the log, or will be
     * @throws NotTaken where it names somebody who never was a member
     * @throws org.rollcall.domain.InvalidValue where there is no such assembly, or what it says fits into no event
     */
    Prepared prepare(RecordedRollCall recorded, StreamId stream) {
        Electorates.Body body = electorates.body(assemblyOf(recorded));
        refuseUnknown(recorded, body);
        List<Notice> notices = new ArrayList<>(recorded.notices());
        noteMembership(recorded, body, notices);
        Roll roll = body.roll(recorded);
        Decided decided = decided(recorded, body, roll, notices);
        Plan plan = RecordEvents.of(recorded, body, roll, decided.rule(), decided.basis(), stream);
        return new Prepared(plan, notices);
    }

    private AssemblyId assemblyOf(RecordedRollCall recorded) {
        if (assembly != null) {
            return assembly;
        }
        boolean council = recorded.symbol().startsWith("S/");
        boolean general =
                recorded.symbol().startsWith("A/") || recorded.source().equals("voeten");
        if (!council && !general) {
            throw new NotTaken(
                    recorded.line(),
                    "its symbol, " + recorded.symbol() + ", does not say in which assembly it was voted on; name one");
        }
        return AssemblyId.of(council ? "unsc" : "unga");
    }

    /** Members are reported, never guessed. */
    private static void refuseUnknown(RecordedRollCall recorded, Electorates.Body body) {
        Iterator<Long> lines = recorded.lines().iterator();
        for (MemberCode member : recorded.readings().keySet()) {
            long line = lines.next();
            if (!body.knows(member)) {
                throw new NotTaken(line, member + " never was a member of " + body.id());
            }
        }
    }

    private static void noteMembership(RecordedRollCall recorded, Electorates.Body body, List<Notice> notices) {
        Optional<Roll> then = body.on(recorded.day());
        String outside = recorded.readings().keySet().stream()
                .filter(member -> then.isEmpty() || then.get().placeOf(member).isEmpty())
                .map(MemberCode::value)
                .collect(Collectors.joining(", "));
        if (!outside.isEmpty()) {
            notices.add(notice(
                    recorded,
                    "by the definition of " + body.id() + " no member on " + recorded.day()
                            + ", and on the roll because the record has it: " + outside));
        }
        Long claimed = recorded.claimedMembers();
        if (claimed != null && claimed != recorded.readings().size()) {
            notices.add(notice(
                    recorded,
                    "it says that the roll had " + claimed + " members, and has rows of "
                            + recorded.readings().size()));
        }
    }

    private static Notice notice(RecordedRollCall recorded, String text) {
        return new Notice(recorded.line(), recorded.record(), text);
    }

    private Decided decided(RecordedRollCall recorded, Electorates.Body body, Roll roll, List<Notice> notices) {
        String symbol = recorded.resolution() == null ? recorded.symbol() : recorded.resolution();
        var named = rules.of(body.id(), recorded.day(), symbol).orElse(null);
        MajorityRule rule = named == null ? null : body.majority(named.rule()).orElse(null);
        if (rule == null) {
            return Decided.UNKNOWN;
        }
        if (!fits(rule, recorded, roll)) {
            notices.add(notice(
                    recorded,
                    "the rule " + rule.name() + " would not have given the recorded outcome on this roll; it is "
                            + "imported without a rule, its outcome as recorded"));
            return Decided.UNKNOWN;
        }
        return new Decided(rule, named.basis());
    }

    /** Whether the rule can decide on that roll, and decides as recorded. */
    private static boolean fits(MajorityRule rule, RecordedRollCall recorded, Roll roll) {
        boolean possible = rule.obstacleOn(roll) == null
                && rule.vetoHolders().stream()
                        .allMatch(holder -> roll.placeOf(holder).isPresent());
        if (!possible || recorded.resolution() == null) {
            return possible;
        }
        var votes = new Votes(roll);
        for (int place = 0; place < roll.size(); place++) {
            Choice choice = recorded.readings().get(roll.members().get(place));
            if (choice != null) {
                votes.put(place, choice, 1);
            }
        }
        return rule.decide(Count.of(votes, null)).outcome() == Outcome.ADOPTED;
    }
}
