package org.rollcall.tally.given;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rollcall.domain.event.AssemblyEvent.AssemblyDefined;
import org.rollcall.domain.event.AssemblyEvent.VotingRightRestored;
import org.rollcall.domain.event.AssemblyEvent.VotingRightSuspended;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.event.RuleBook;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.wire.WireRecord;

/** Records of an assembly whose members come and go, weigh differently and may be suspended. */
public final class Body {

    private static final List<Member.Term> TERMS = List.of(
            new Member.Term(LocalDate.of(1970, 1, 1), LocalDate.of(1971, 12, 31)),
            new Member.Term(LocalDate.of(2020, 1, 1), null));

    private final StreamId stream;
    private final int size;
    private int commands;

    /** @param size how many members it has */
    public Body(String assembly, int size) {
        this.stream = StreamId.ofAssembly(AssemblyId.of(assembly));
        this.size = size;
    }

    private WireRecord record(Event event) {
        return Story.write(stream, "b" + commands++, event);
    }

    public WireRecord defined(int seats) {
        List<Member> members = IntStream.range(0, size)
                .mapToObj(i -> new Member(code(i), Map.of("en", "Member " + i), TERMS, i + 1L, null))
                .toList();
        var book = new RuleBook("rules", List.of(MajorityRule.simpleMajority()), null);
        return record(new AssemblyDefined("A body", book, members, seats, null));
    }

    private static MemberCode code(int member) {
        return MemberCode.of("M" + member);
    }

    public WireRecord suspended(int member, LocalDate from) {
        return record(new VotingRightSuspended(code(member), from, null, "ARTICLE_19", "a decision"));
    }

    public WireRecord restored(int member, LocalDate from) {
        return record(new VotingRightRestored(code(member), from, "another decision"));
    }
}
