package org.rollcall.domain.event;

import java.time.Instant;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.Text;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.StreamId;

/**
 * An event with what is known of its making: a CloudEvent whose attributes travel as headers.
 *
 * @param id the command that it answers; unique within the stream
 * @param source which door wrote it, {@code /ingest/ingest-1}
 * @param time when it was written, by the writer's clock: for people; order and counting never look at it
 * @param actor who did it
 * @param digest of the request, in hex: what tells the same command sent again from another one under its id
 * @param occurredAt when it happened, where that was recorded and differs from now; else {@code null}
 */
public record Envelope(
        CommandId id,
        String source,
        StreamId stream,
        Instant time,
        String actor,
        String digest,
        Moment occurredAt,
        Event event) {

    public Envelope {
        InvalidValue.required("id", id);
        source = Text.required("source", source, 200);
        InvalidValue.required("subject", stream);
        InvalidValue.required("time", time);
        actor = Text.required("actor", actor, 200);
        InvalidValue.required("event", event);
        if (digest == null || digest.length() != 32 || !digest.chars().allMatch(Envelope::isHexadecimal)) {
            throw new InvalidValue("requestdigest", "must be 32 hexadecimal digits");
        }
    }

    private static boolean isHexadecimal(int letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
    }
}
