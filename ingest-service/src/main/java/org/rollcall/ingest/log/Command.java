package org.rollcall.ingest.log;

import java.util.Optional;
import java.util.function.Function;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.AssemblyId;
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
 * @param looksAt names the other stream that the decision looks at, as far as this one tells; it is read to its end before, so
 *     that nothing is decided by what another instance has changed since
 */
public record Command(
        CommandId id,
        StreamId stream,
        String actor,
        String digest,
        Moment occurredAt,
        Function<StreamFold, Event> decision,
        Function<StreamFold, Optional<StreamId>> looksAt) {

    /** One that is decided by its own stream alone. */
    public Command(
            CommandId id,
            StreamId stream,
            String actor,
            String digest,
            Moment occurredAt,
            Function<StreamFold, Event> decision) {
        this(id, stream, actor, digest, occurredAt, decision, fold -> Optional.empty());
    }

    /** The same, decided also by the assembly of the proposal that it is aimed at. */
    public Command lookingAtAssembly() {
        return new Command(id, stream, actor, digest, occurredAt, decision, Known::assembly);
    }

    /** The same, decided otherwise. */
    public Command deciding(Function<StreamFold, Event> other) {
        return new Command(id, stream, actor, digest, occurredAt, other, looksAt);
    }

    /** The same, decided also by that assembly. */
    public Command lookingAt(AssemblyId assembly) {
        var other = Optional.of(StreamId.ofAssembly(assembly));
        return new Command(id, stream, actor, digest, occurredAt, decision, fold -> other);
    }
}
