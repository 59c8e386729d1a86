package org.rollcall.ingest.log;

import java.util.function.Function;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.StreamId;

/**
 * Something that somebody wants to have happened.
 *
 * @param id chosen by the client, or made at the edge
 * @param actor who asks
 * @param digest of the request, so that the same id with another request is noticed
 * @param occurredAt when it happened, for records of the past; else {@code null}
 * @param decision makes the event from the stream as it is, or throws {@link Refused} where nothing later could make it
 *     possible; a {@link Refused} that waiting could change is asked again at the end of the log
 */
public record Command(
        CommandId id,
        StreamId stream,
        String actor,
        String digest,
        Moment occurredAt,
        Function<StreamFold, Event> decision) {}
