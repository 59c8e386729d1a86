package org.rollcall.query.support;

import static org.rollcall.query.support.Sql.json;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.rollcall.domain.event.AssemblyEvent.AssemblyDefined;
import org.rollcall.domain.event.Catalogue;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.RuleBook;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.rule.Verdict;

/**
 * Closed roll calls as tally-service leaves their rows, without their records and their single votes: histories are read from
 * the rows alone, and a thousand of them are here in a second.
 */
public final class RecordedVotes implements AutoCloseable {

    private final Sql sql = new Sql();

    /** What is recorded of a vote; the other columns are those of an import from the library. */
    public record Vote(
            String id,
            String assembly,
            String symbol,
            String resolution,
            String title,
            String session,
            String meeting,
            List<String> subjects,
            LocalDate day,
            Provenance.Kind kind,
            String source,
            MajorityRule rule,
            Outcome outcome,
            List<String> roll,
            String letters) {

        /** An import from the library of a text that was adopted, whose rule nobody recorded. */
        public static Vote adopted(String assembly, String id, String day, List<String> roll, String letters) {
            return new Vote(
                    id,
                    assembly,
                    "A/RES/" + id,
                    "A/RES/" + id,
                    "Text " + id,
                    "1",
                    "A/1/PV.1",
                    List.of(),
                    LocalDate.parse(day),
                    Provenance.Kind.IMPORTED,
                    "undl",
                    null,
                    Outcome.ADOPTED,
                    roll,
                    letters);
        }

        public Vote titled(String newTitle, List<String> newSubjects) {
            return new Vote(
                    id,
                    assembly,
                    symbol,
                    resolution,
                    newTitle,
                    session,
                    meeting,
                    newSubjects,
                    day,
                    kind,
                    source,
                    rule,
                    outcome,
                    roll,
                    letters);
        }

        public Vote from(Provenance.Kind newKind, String newSource) {
            return new Vote(
                    id,
                    assembly,
                    symbol,
                    resolution,
                    title,
                    session,
                    meeting,
                    subjects,
                    day,
                    newKind,
                    newSource,
                    rule,
                    outcome,
                    roll,
                    letters);
        }

        public Vote put(String newSymbol, String newResolution, String newSession, String newMeeting) {
            return new Vote(
                    id,
                    assembly,
                    newSymbol,
                    newResolution,
                    title,
                    newSession,
                    newMeeting,
                    subjects,
                    day,
                    kind,
                    source,
                    rule,
                    outcome,
                    roll,
                    letters);
        }

        public Vote decided(MajorityRule newRule, Outcome newOutcome) {
            return new Vote(
                    id,
                    assembly,
                    symbol,
                    resolution,
                    title,
                    session,
                    meeting,
                    subjects,
                    day,
                    kind,
                    source,
                    newRule,
                    newOutcome,
                    roll,
                    letters);
        }

        private long count(char letter) {
            return letters.chars().filter(one -> one == letter).count();
        }
    }

    /** Defines an assembly with these members, unless it is defined already. */
    public static void assembly(String id, List<Member> members) {
        Story body = new Story(StreamId.ofAssembly(AssemblyId.of(id)));
        if (!body.known()) {
            RuleBook rules =
                    new RuleBook("Rules", List.of(MajorityRule.twoThirds(), MajorityRule.simpleMajority()), null);
            body.tell(new AssemblyDefined("Assembly of " + id, rules, members, null, null));
        }
        body.end();
    }

    /** A member called by its code, in these groups. */
    public static Member member(String code, Member.Group... groups) {
        return new Member(MemberCode.of(code), Map.of("en", "The " + code), null, null, List.of(groups));
    }

    public RecordedVotes add(Collection<Vote> votes) {
        votes.forEach(this::add);
        return this;
    }

    /** Writes its two rows. */
    public RecordedVotes add(Vote vote) {
        try {
            proposal(vote);
            ballot(vote);
            sql.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return this;
    }

    private void proposal(Vote vote) throws SQLException {
        var provenance = new Provenance(
                vote.kind(), vote.source(), vote.id(), Provenance.RollSource.OFFICIAL, Provenance.Timing.INVENTED);
        sql.run(
                "insert into proposal (id, assembly, symbol, title, kind, session, meeting, provenance, sponsors, outcome,"
                        + " resolution, submitted_at, at, catalogue) values (?, ?, ?, ?, 'RESOLUTION', ?, ?, ?::jsonb, '[]', ?, ?, ?, ?,"
                        + " ?::jsonb)",
                vote.id(),
                vote.assembly(),
                vote.symbol(),
                vote.title(),
                vote.session(),
                vote.meeting(),
                json(provenance),
                vote.outcome().name(),
                vote.resolution(),
                vote.day().toString(),
                vote.day().toString(),
                json(new Catalogue(vote.subjects(), null, null)));
    }

    private void ballot(Vote vote) throws SQLException {
        Roll roll = Roll.of(vote.roll().stream().map(MemberCode::of).toList());
        sql.run(
                "insert into ballot (id, proposal, number, subject, question, yes_means, rule, method, visibility, roll, state,"
                        + " members, yes, no, abstain, outcome, verdict, opened_at, closed_at, day, at, seq, choices) values (?, ?, 1,"
                        + " ?::jsonb, 'Adopt?', 'adopted', ?::jsonb, 'MACHINE', 'PUBLIC', ?::jsonb, 'CLOSED', ?, ?, ?, ?, ?, ?::jsonb,"
                        + " ?, ?, ?, ?, 1, ?)",
                vote.id() + ".1",
                vote.id(),
                json(Subject.whole()),
                json(vote.rule()),
                json(roll),
                (long) vote.roll().size(),
                vote.count('Y'),
                vote.count('N'),
                vote.count('A'),
                vote.outcome().name(),
                json(new Verdict(vote.outcome(), null, List.of(), "as recorded")),
                vote.day().toString(),
                vote.day().toString(),
                vote.day(),
                vote.day().toString(),
                vote.letters());
    }

    /** Runs a statement on the tables, such as one that makes many rows. */
    public RecordedVotes run(String statement, Object... values) {
        try {
            sql.run(statement, values);
            sql.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return this;
    }

    @Override
    public void close() {
        sql.close();
    }
}
