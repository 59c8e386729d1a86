package org.rollcall.query.member.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import org.rollcall.query.ballot.Cursor;
import org.rollcall.query.selection.Conditions;
import org.rollcall.query.selection.MemberVotes;

/** The votes of one member, one after another. All methods belong inside a transaction of the read model. */
@ApplicationScoped
public class VotesOfMember {

    private static final MemberVotes VOTES = new MemberVotes("ofMember");

    private static final String ASK =
            "select * from (select b.id, b.day, b.opened_at, b.outcome, p.session, p.symbol, p.resolution,"
                    + " p.title, p.provenance ->> 'source' as source, " + VOTES.corrected()
                    + " is not null as corrected, "
                    + VOTES.reading() + " as choice" + Conditions.TABLES + VOTES.join() + " where true%s) v"
                    + " where v.choice <> 'NOT_A_MEMBER' order by v.day desc, v.opened_at desc, v.id desc";

    @Inject
    EntityManager entities;

    /**
     * What it did on one ballot, as the latest edition of the record reads.
     *
     * @param session as the record names it, or {@code null}
     * @param resolution the number that the text got, or {@code null}
     * @param choice YES, NO, ABSTAIN or NOT_VOTING
     * @param corrected whether an earlier edition read otherwise
     * @param source the data set, or {@code null} for what was not imported
     */
    public record Line(
            String ballot,
            LocalDate date,
            String session,
            String symbol,
            String resolution,
            String title,
            String choice,
            boolean corrected,
            String outcome,
            String source,
            @JsonIgnore String openedAt) {

        /** Where the list goes on behind it. */
        public Cursor cursor() {
            return new Cursor(openedAt, ballot);
        }
    }

    /** The newest first, behind the cursor, at most that many. */
    public List<Line> newest(String member, Conditions conditions, Cursor from, int limit) {
        Conditions all = from == null
                ? conditions
                : conditions
                        .and("(b.day, b.opened_at, b.id) < (:cursorDay, :cursorAt, :cursorId)")
                        .with("cursorDay", from.day())
                        .with("cursorAt", from.at())
                        .with("cursorId", from.id());
        Query query = entities.createNativeQuery(ASK.formatted(all.sql()), Tuple.class);
        all.with("ofMember", member).parameters().forEach(query::setParameter);
        return lines(query.setMaxResults(limit));
    }

    @SuppressWarnings("unchecked")
    private static List<Line> lines(Query query) {
        return ((List<Tuple>) query.getResultList())
                .stream().map(VotesOfMember::line).toList();
    }

    private static Line line(Tuple row) {
        return new Line(
                row.get("id", String.class),
                row.get("day", LocalDate.class),
                row.get("session", String.class),
                row.get("symbol", String.class),
                row.get("resolution", String.class),
                row.get("title", String.class),
                row.get("choice", String.class),
                row.get("corrected", Boolean.class),
                row.get("outcome", String.class),
                row.get("source", String.class),
                row.get("opened_at", String.class));
    }
}
