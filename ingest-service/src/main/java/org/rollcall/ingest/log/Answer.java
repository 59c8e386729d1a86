package org.rollcall.ingest.log;

import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.StreamId;

/**
 * What became of a command.
 *
 * @param seq its place in its stream, or {@code null} while the verdict is late or where nothing was appended
 * @param effect what it did, or {@code null} while the verdict is late
 * @param repeated whether an earlier request with the same id did it
 */
public record Answer(CommandId id, StreamId stream, Long seq, Effect effect, boolean repeated) {

    /** Appended and safe; what it did will be known later, to whoever sends the id again. */
    static Answer late(Command command) {
        return new Answer(command.id(), command.stream(), null, null, false);
    }

    static Answer refused(Command command, Refused refused) {
        return new Answer(
                command.id(), command.stream(), null, Effect.refused(refused.reason(), refused.getMessage()), false);
    }

    public boolean isLate() {
        return effect == null;
    }

    /** The reason of a refusal, or {@code null}. */
    public Refusal refusal() {
        return effect instanceof Effect.Refused refused ? refused.reason() : null;
    }
}
