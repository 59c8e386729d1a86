package org.rollcall.query.live.play;

import io.vertx.core.MultiMap;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.id.StreamId;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.problem.Problem;

/**
 * Which ballots are replayed one after another: those of a meeting, or of a session of an assembly.
 *
 * @param from the first day, or {@code null}
 * @param to the last day, or {@code null}
 * @param kind the provenance that is asked for; {@code null} for what was cast or recorded
 * @param source the data set of imports
 */
public record Selection(
        StreamId meeting, String session, String assembly, LocalDate from, LocalDate to, String kind, String source) {

    /** One data set, so that a vote that two of them have is played once; the Digital Library's has every body. */
    private static final String STANDARD_SOURCE = "undl";

    /** @throws Problem 400 where neither or both are asked for, or something cannot be read */
    public static Selection of(MultiMap asked) {
        String meeting = asked.get("meeting");
        String session = asked.get("session");
        if ((meeting == null) == (session == null)) {
            throw Problem.badRequest("a replay of many ballots is of a meeting or of a session: say meeting= such as"
                    + " a-es-11-pv-5, or session= and assembly=, such as session=69&assembly=unga, and not both");
        }
        if (session != null && asked.get("assembly") == null) {
            throw Problem.badRequest("sessions are counted by each assembly; say assembly= too, such as assembly=unga");
        }
        Provenance.Kind kind = Asked.oneOf("provenance", Provenance.Kind.class, asked.get("provenance"));
        return new Selection(
                meeting == null ? null : Asked.meeting(meeting),
                session,
                asked.get("assembly"),
                Asked.day("from", asked.get("from")),
                Asked.day("to", asked.get("to")),
                kind == null ? null : kind.name(),
                asked.get("source") == null ? STANDARD_SOURCE : asked.get("source"));
    }

    /** Whether something is said that only a replay understands. */
    public static boolean in(MultiMap asked) {
        return Stream.of("meeting", "session").anyMatch(asked::contains);
    }

    String words() {
        return meeting != null ? "the meeting " + meeting : "session " + session + " of " + assembly;
    }
}
