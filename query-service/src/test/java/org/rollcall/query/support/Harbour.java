package org.rollcall.query.support;

import java.util.List;
import java.util.Map;
import org.rollcall.domain.event.AssemblyEvent.AssemblyDefined;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.event.RuleBook;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.rule.MajorityRule;

/** The assembly of the stories: five ports, one of them with a name that would be a formula to a spreadsheet. */
final class Harbour {

    static final String ID = "harbour";
    static final List<String> CODES = List.of("AAA", "BBB", "CCC", "DDD", "EEE");

    private Harbour() {}

    /** Tells of it once, however many stories are told in it. */
    static synchronized void define() {
        Story body = new Story(StreamId.ofAssembly(AssemblyId.of(ID)));
        if (!body.known()) {
            List<Member> members = CODES.stream().map(Harbour::member).toList();
            RuleBook rules = new RuleBook("Rules", List.of(MajorityRule.twoThirds()));
            body.tell(new AssemblyDefined("Harbour Assembly", rules, members));
        }
        body.end();
    }

    private static Member member(String code) {
        Map<String, String> names = Map.of("en", nameOf(code), "fr", "Port " + code);
        return new Member(MemberCode.of(code), names, null, null, List.of(new Member.Group("North", null, null)));
    }

    private static String nameOf(String code) {
        return code.equals("BBB") ? "=HYPERLINK(\"x\")" : "Port of " + code;
    }
}
