package org.rollcall.query.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.rollcall.domain.event.AssemblyEvent.AssemblyDefined;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.event.Catalogue;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.event.Procedure;
import org.rollcall.domain.event.ProposalEvent.MajorityDetermined;
import org.rollcall.domain.event.ProposalEvent.ProposalSubmitted;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.RuleBook;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.rule.MajorityRule;

/** The assembly of the stories: five ports, one of them with a name that would be a formula to a spreadsheet. */
final class Harbour {

    static final String ID = "harbour";
    static final List<String> CODES = List.of("AAA", "BBB", "CCC", "DDD", "EEE");

    private static final List<Member.Term> TERMS = List.of(new Member.Term(LocalDate.parse("2001-02-03"), null));

    private Harbour() {}

    /** Tells of it once, however many stories are told in it. */
    static synchronized void define() {
        Story body = new Story(StreamId.ofAssembly(AssemblyId.of(ID)));
        if (!body.known()) {
            List<Member> members = CODES.stream().map(Harbour::member).toList();
            var procedure = new Procedure("Chair", "adopts", "simple-majority", "two-thirds", null, true);
            RuleBook rules =
                    new RuleBook("Rules", List.of(MajorityRule.twoThirds(), MajorityRule.simpleMajority()), procedure);
            body.tell(new AssemblyDefined("Harbour Assembly", rules, members, null, null));
        }
        body.end();
    }

    /** A draft for the assembly of the stories. */
    static ProposalSubmitted draft(String symbol, String series, Provenance provenance) {
        return draft(AssemblyId.of(ID), symbol, series, provenance);
    }

    static ProposalSubmitted draft(AssemblyId assembly, String symbol, String series, Provenance provenance) {
        return new ProposalSubmitted(
                assembly,
                symbol,
                "Dues of the harbour",
                null,
                "First session",
                "H/PV.1",
                "Dues",
                null,
                series,
                provenance);
    }

    /** A draft that a catalogue describes. */
    static ProposalSubmitted catalogued(String symbol, Provenance provenance, Catalogue catalogue) {
        ProposalSubmitted plain = draft(symbol, null, provenance);
        return new ProposalSubmitted(
                plain.assembly(),
                symbol,
                plain.title(),
                plain.kind(),
                plain.session(),
                plain.meeting(),
                plain.item(),
                null,
                null,
                catalogue,
                provenance);
    }

    /** That two-thirds are required, as every story has it. */
    static MajorityDetermined majority() {
        return new MajorityDetermined(MajorityRule.twoThirds(), new Basis(Basis.Kind.RULING, "Rule 83"));
    }

    private static Member member(String code) {
        Map<String, String> names = Map.of("en", nameOf(code), "fr", "Port " + code);
        return new Member(MemberCode.of(code), names, TERMS, null, List.of(new Member.Group("North", null, null)));
    }

    private static String nameOf(String code) {
        return code.equals("BBB") ? "=HYPERLINK(\"x\")" : "Port of " + code;
    }
}
