package org.rollcall.query.history;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.wire.EventType;
import org.rollcall.query.document.Sealing;
import org.rollcall.query.reading.row.BallotRow;
import org.rollcall.query.reading.row.EventRow;

/** Writes kept records down for reading, without what a seal still covers. */
final class EventLines {

    private static final Set<String> CAST_TYPES = Stream.of(EventType.values())
            .filter(type -> type.eventClass() == VoteCast.class)
            .map(EventType::wireName)
            .collect(Collectors.toUnmodifiableSet());

    /** Nobody can say what a seal would have to cover in them. */
    private static final Set<String> NOT_UNDERSTOOD = Set.of("UNREADABLE", "HELD");

    private final ObjectMapper mapper;
    private final Set<String> sealed;

    /** Inside a transaction: finds which ballots of the stream are under a seal. */
    EventLines(ObjectMapper mapper, String stream) {
        this.mapper = mapper;
        this.sealed = BallotRow.<BallotRow>list("proposal", stream).stream()
                .filter(row -> Sealing.of(Visibility.valueOf(row.visibility), row.state) == Sealing.SHUT)
                .map(row -> row.id)
                .collect(Collectors.toUnmodifiableSet());
    }

    EventLine line(EventRow row) {
        JsonNode data = dataOf(row);
        boolean hidden = row.type != null && CAST_TYPES.contains(row.type) && isSealed(data);
        String effect = hidden && "REPLACED".equals(row.effect) ? "APPLIED" : row.effect;
        return new EventLine(
                row.partition,
                row.offset,
                row.brokerTime,
                row.stream,
                row.seq,
                row.command,
                row.type,
                row.actor,
                row.at,
                effect,
                row.reason,
                row.detail,
                hidden ? withoutChoice(data) : data);
    }

    /** A vote whose ballot cannot be told is treated as sealed wherever the stream has a sealed ballot. */
    private boolean isSealed(JsonNode data) {
        return data == null
                ? !sealed.isEmpty()
                : sealed.contains(data.path("ballot").asText());
    }

    private static JsonNode withoutChoice(JsonNode data) {
        return data instanceof ObjectNode object ? object.without(Set.of("choice", "replaces")) : null;
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
