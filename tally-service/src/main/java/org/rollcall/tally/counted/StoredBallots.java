package org.rollcall.tally.counted;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.domain.ballot.WhatCounts;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.rule.Reason;
import org.rollcall.domain.wire.StrictJson;
import org.rollcall.domain.wire.WireFormat;
import org.rollcall.tally.store.Session;

/** Ballots of one generation, as their rows have them. */
final class StoredBallots {

    private static final StrictJson JSON = new StrictJson(WireFormat.LARGEST_VALUE);
    /** Rolls are as many as sessions of assemblies, not as ballots; few are in use at a time. */
    private static final int ROLLS = 16;

    private static final String BALLOTS = """
            SELECT id, subject, roll_key, members, yes, no, abstain, report #>> '{figures,notVoting}' AS said, report IS NOT NULL
                   AS reported, outcome, reason, choices FROM {g}.ballot WHERE id = ANY (?)""";
    private static final String ROLL = "SELECT roll FROM {g}.ballot WHERE id = ?";
    private static final String VOTES = """
            SELECT ballot, string_agg(left(choice, 1), '' ORDER BY place) AS letters, array_agg(place ORDER BY place) AS places,
                   array_agg(member ORDER BY place) AS members FROM {g}.vote WHERE ballot = ANY (?) GROUP BY ballot""";

    private final Session session;
    private final int generation;
    private final Map<String, Roll> rolls = new LinkedHashMap<>(ROLLS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Roll> eldest) {
            return size() > ROLLS;
        }
    };

    /** @param generation any that the session can see, whichever serves */
    StoredBallots(Session session, int generation) {
        this.session = session;
        this.generation = generation;
    }

    /** The effective votes of a ballot: the letter, the place on the roll and the member of each row. */
    private record Cast(String letters, Integer[] places, String[] members) {
        static final Cast NOTHING = new Cast("", new Integer[0], new String[0]);

        /** A letter a place of the roll; a row that says another member than the roll, or a place that is none, shows as "?". */
        String over(Roll roll) {
            StringBuilder over = new StringBuilder(".".repeat(roll.size()));
            for (int i = 0; i < places.length; i++) {
                int place = places[i];
                boolean there = place >= 0 && place < roll.size();
                if (there && roll.members().get(place).value().equals(members[i])) {
                    over.setCharAt(place, letters.charAt(i));
                } else if (there) {
                    over.setCharAt(place, '?');
                } else {
                    over.append('?');
                }
            }
            return over.toString();
        }
    }

    /** Those of these ballots that are there, by id. */
    Map<String, StoredBallot> of(Collection<String> ids) throws SQLException {
        Map<String, Cast> votes = votes(ids);
        Map<String, StoredBallot> found = new HashMap<>();
        try (PreparedStatement select = prepare(BALLOTS, ids);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.put(row.getString("id"), ballot(row, votes));
            }
        }
        return found;
    }

    private Map<String, Cast> votes(Collection<String> ids) throws SQLException {
        Map<String, Cast> votes = new HashMap<>();
        try (PreparedStatement select = prepare(VOTES, ids);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                votes.put(
                        row.getString("ballot"),
                        new Cast(
                                row.getString("letters"),
                                (Integer[]) row.getArray("places").getArray(),
                                (String[]) row.getArray("members").getArray()));
            }
        }
        return votes;
    }

    private PreparedStatement prepare(String sql, Collection<String> ids) throws SQLException {
        PreparedStatement select = session.prepare(sql.replace("{g}", "g" + generation));
        select.setArray(1, session.connection().createArrayOf("text", ids.toArray()));
        return select;
    }

    private StoredBallot ballot(ResultSet row, Map<String, Cast> votes) throws SQLException {
        String id = row.getString("id");
        String key = row.getString("roll_key");
        Roll roll = key == null ? null : roll(key, id);
        String outcome = row.getString("outcome");
        String reason = row.getString("reason");
        WhatCounts counts = new WhatCounts(
                BallotId.of(id),
                json(row.getString("subject"), Subject.class),
                roll,
                roll == null ? null : votes.getOrDefault(id, Cast.NOTHING).over(roll),
                row.getLong("members"),
                figures(row),
                outcome == null ? null : Outcome.valueOf(outcome),
                reason == null ? null : Reason.valueOf(reason));
        return new StoredBallot(counts, row.getString("choices"));
    }

    private static Figures figures(ResultSet row) throws SQLException {
        Long yes = row.getObject("yes", Long.class);
        Long no = row.getObject("no", Long.class);
        Long abstain = row.getObject("abstain", Long.class);
        if (row.getBoolean("reported")) {
            String said = row.getString("said");
            return new Figures(yes, no, abstain, said == null ? null : Long.valueOf(said));
        }
        return new Figures(yes, no, abstain, row.getLong("members") - yes - no - abstain);
    }

    private Roll roll(String key, String ballot) throws SQLException {
        Roll known = rolls.get(key);
        if (known == null) {
            known = read(ballot);
            rolls.put(key, known);
        }
        return known;
    }

    private Roll read(String ballot) throws SQLException {
        try (PreparedStatement select = session.prepare(ROLL.replace("{g}", "g" + generation))) {
            select.setString(1, ballot);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return json(row.getString(1), Roll.class);
            }
        }
    }

    private static <T> T json(String text, Class<T> type) {
        return JSON.read(text.getBytes(StandardCharsets.UTF_8), type);
    }

    /** The ids of all ballots of these streams. */
    List<String> idsOf(Collection<String> streams) throws SQLException {
        return Ids.list(prepare("SELECT id FROM {g}.ballot WHERE proposal = ANY (?)", streams));
    }
}
