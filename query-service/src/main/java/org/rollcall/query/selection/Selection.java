package org.rollcall.query.selection;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.problem.Problem;

/**
 * Which votes are asked for; what is not said is not asked. Bound to the query of a request, the same for lists, analyses and
 * exports. Its conditions throw {@link Problem} 400 for a value that cannot be.
 */
public final class Selection {

    /** The data set that analyses count where none is named: two sets hold the same vote twice. */
    public static final String STANDARD_SOURCE = "undl";

    private static final String KIND = "p.provenance ->> 'kind'";
    private static final String SOURCE = "p.provenance ->> 'source'";
    private static final String RECORDED = KIND + " in ('LIVE', 'IMPORTED')";

    /** A record of a text that was voted on live, here: the same vote again. */
    private static final String RECORD_OF_LIVE =
            "((p.assembly, p.symbol) in (select l.assembly, l.symbol from proposal l"
                    + " where l.provenance ->> 'kind' = 'LIVE') or (p.assembly, coalesce(p.resolution, '')) in (select l.assembly,"
                    + " l.resolution from proposal l where l.provenance ->> 'kind' = 'LIVE' and l.resolution is not null))";

    @RestQuery
    @Parameter(description = "The assembly's id, such as unga")
    public String assembly;

    @RestQuery
    @Parameter(description = "The session as the record names it, such as 69 or 11emsp")
    public String session;

    @RestQuery
    @Parameter(description = "The first day, such as 2015-01-01")
    public String from;

    @RestQuery
    @Parameter(description = "The last day, such as 2019-12-31")
    public String to;

    @RestQuery
    @Parameter(description = "The symbol of the meeting's record, such as A/69/PV.92")
    public String meeting;

    @RestQuery
    @Parameter(description = "The symbol of the draft or of the resolution, in any case, with or without spaces")
    public String symbol;

    @RestQuery
    @Parameter(description = "Words of title, item and subjects: a b, \"a b\", a or b, -a")
    public String q;

    @RestQuery
    @Parameter(description = "Words of a topic, on top of q")
    public String topic;

    @RestQuery
    @Parameter(description = "How the vote ended: ADOPTED, REJECTED, TIED, UNKNOWN …")
    public String outcome;

    @RestQuery
    @Parameter(description = "The data set or scenario that it is from, such as undl")
    public String source;

    @RestQuery
    @Parameter(description = "One of LIVE, TEST, IMPORTED, SIMULATED")
    public String provenance;

    @RestQuery
    @Parameter(description = "The code of a member that was on the roll of the closed vote")
    public String member;

    @RestQuery
    @Parameter(description = "With member, how it voted: YES, NO, ABSTAIN, NOT_VOTING")
    public String choice;

    @RestQuery
    @Parameter(description = "One of OPEN, CLOSED, ANNOUNCED, VOIDED, REPORTED")
    public String state;

    @RestQuery
    @Parameter(description = "The proposal's id")
    public String proposal;

    /** How far a ballot has come, as lists are asked for it. */
    public enum State {
        OPEN,
        CLOSED,
        ANNOUNCED,
        VOIDED,
        /** Only the result is known. */
        REPORTED
    }

    /** All that was asked, and nothing else. */
    public Conditions conditions() {
        return exceptSource().andIfSaid(SOURCE + " = :source", "source", Asked.words("source", source));
    }

    /** The same for histories: what was practised or played is left out unless the provenance asks for it. */
    public Conditions history() {
        return kind() == null ? conditions().and(RECORDED) : conditions();
    }

    /**
     * The same for analyses: the closed votes of which it is known who voted how, of one data set, so that nothing is counted
     * twice: {@link #dataSet()} beside what was voted live, without that set's records of the latter.
     */
    public Conditions counted() {
        Conditions closed = exceptSource().and("b.choices is not null and b.state in ('CLOSED', 'ANNOUNCED')");
        String ofSet = SOURCE + " = :dataSet";
        return switch (kind()) {
            case null ->
                closed.and(RECORDED)
                        .and(
                                "(" + KIND + " = 'LIVE' or " + ofSet + " and not " + RECORD_OF_LIVE + ")",
                                "dataSet",
                                dataSet());
            case IMPORTED -> closed.and(ofSet, "dataSet", dataSet());
            case SIMULATED -> closed.andIfSaid(ofSet, "dataSet", Asked.words("source", source));
            case LIVE, TEST -> closed;
        };
    }

    /** The data set of which imports are counted. */
    public String dataSet() {
        return source == null ? STANDARD_SOURCE : Asked.words("source", source);
    }

    /** @return {@code null} where none was named */
    public Provenance.Kind kind() {
        return Asked.oneOf("provenance", Provenance.Kind.class, provenance);
    }

    private Conditions exceptSource() {
        Conditions all = Conditions.NONE
                .andIfSaid("b.proposal = :proposal", "proposal", Asked.words("proposal", proposal))
                .andIfSaid("b.state = :state", "state", name(Asked.oneOf("state", State.class, state)))
                .andIfSaid("p.assembly = :assembly", "assembly", Asked.words("assembly", assembly))
                .andIfSaid("p.session = :session", "session", Asked.words("session", session))
                .andIfSaid("b.day >= :from", "from", Asked.day("from", from))
                .andIfSaid("b.day <= :to", "to", lastDay())
                .andIfSaid(
                        "upper(replace(p.meeting, ' ', '')) = :meeting",
                        "meeting",
                        Symbols.written(Asked.words("meeting", meeting)))
                .andIfSaid("p.words @@ websearch_to_tsquery('english', :q)", "q", Asked.words("q", q))
                .andIfSaid("p.words @@ plainto_tsquery('english', :topic)", "topic", Asked.words("topic", topic))
                .andIfSaid("b.outcome = :outcome", "outcome", name(Asked.oneOf("outcome", Outcome.class, outcome)))
                .andIfSaid(KIND + " = :provenance", "provenance", name(kind()));
        String document = Asked.words("symbol", symbol);
        return ofMember(document == null ? all : all.and(Symbols.MATCH, "symbols", Symbols.meantBy(document)));
    }

    private Conditions ofMember(Conditions all) {
        Voted voted = Asked.oneOf("choice", Voted.class, choice);
        if (voted != null && member == null) {
            throw Problem.badRequest("choice says how a member voted: say which, as in member=FRA&choice=NO");
        }
        return member == null ? all : new MemberVotes("member").among(all, Asked.words("member", member), voted);
    }

    private LocalDate lastDay() {
        LocalDate first = Asked.day("from", from);
        LocalDate last = Asked.day("to", to);
        if (first != null && last != null && last.isBefore(first)) {
            throw Problem.badRequest("to, " + last + ", is before from, " + first + "; exchange the two");
        }
        return last;
    }

    private static String name(Enum<?> word) {
        return word == null ? null : word.name();
    }
}
