package org.rollcall.query.history;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rollcall.domain.wire.EventType;
import org.rollcall.query.document.Sealing;
import org.rollcall.query.reading.row.BallotRow;
import org.rollcall.query.reading.row.EventRow;

/**
 * Writes kept records down for reading, without what a seal still covers: of a vote stay the member, its place and whether it
 * was refused, with the reason's code but not the sentence, which may name votes.
 */
public final class EventLines {

    private static final String CAST = EventType.VOTE_CAST.wireName();
    private static final String DECLARED = EventType.NON_PARTICIPATION_DECLARED.wireName();

    /** Nobody can say what a seal would have to cover in them. */
    private static final Set<String> NOT_UNDERSTOOD = Set.of("UNREADABLE", "HELD");

    private static final String PERSON = "user:";

    private final ObjectMapper mapper;
    private final Map<String, Set<String>> sealed;

    /** Inside a transaction: finds which ballots of these streams are under a seal. */
    public EventLines(ObjectMapper mapper, Collection<String> streams) {
        this.mapper = mapper;
        this.sealed = BallotRow.sealable(streams).stream()
                .filter(row -> Sealing.of(row.seen(), row.state) == Sealing.SHUT)
                .collect(Collectors.groupingBy(
                        row -> row.proposal, Collectors.mapping(row -> row.id, Collectors.toUnmodifiableSet())));
    }

    /** Under the seal even the command's id is left out: who repeats it with a guessed vote would be told whether it is the same. */
    public EventLine line(EventRow row) {
        JsonNode data = dataOf(row);
        boolean hidden = (CAST.equals(row.type) || DECLARED.equals(row.type)) && isSealed(row.stream, data);
        String effect = hidden && "REPLACED".equals(row.effect) ? "APPLIED" : row.effect;
        return new EventLine(
                row.partition,
                row.offset,
                row.brokerTime,
                row.stream,
                row.seq,
                hidden ? null : row.command,
                row.type,
                hidden ? null : kindOf(row.actor),
                row.at,
                effect,
                row.reason,
                hidden ? null : row.detail,
                hidden ? sealed(row.type, data) : data);
    }

    /**
     * That it was a person, and not which: the subject of a token may be somebody's address. Under a seal not even that, as the actor's name
     * may be the member's.
     */
    private static String kindOf(String actor) {
        return actor != null && actor.startsWith(PERSON) ? "user" : actor;
    }

    /** A record whose ballot cannot be told is treated as sealed wherever the stream has a sealed ballot. */
    private boolean isSealed(String stream, JsonNode data) {
        Set<String> ofStream = stream == null ? Set.of() : sealed.getOrDefault(stream, Set.of());
        return data == null
                ? !ofStream.isEmpty()
                : ofStream.contains(data.path("ballot").asText());
    }

    /** That a member voted shows, and not how; that one declared not to participate shows, and not which. */
    private static JsonNode sealed(String type, JsonNode data) {
        if (!(data instanceof ObjectNode object)) {
            return null;
        }
        return type.equals(CAST) ? object.without(Set.of("choice", "replaces")) : object.without(Set.of("member"));
    }

    private JsonNode dataOf(EventRow row) {
        if (row.value == null || NOT_UNDERSTOOD.contains(row.effect)) {
            return null;
        }
        try {
            return mapper.readTree(row.value);
        } catch (JacksonException notJson) {
            return null;
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory could not be read", impossible);
        }
    }
}
