package org.rollcall.domain.effect;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rollcall.domain.id.CommandId;

/**
 * The commands of one stream, with what each did. A command id is worth about 150 bytes, so they live with their stream and
 * leave memory with it (DESIGN decision 13).
 */
public final class CommandLog {

    private final Map<CommandId, Logged> commands = new HashMap<>();

    public Optional<Logged> find(CommandId id) {
        return Optional.ofNullable(commands.get(id));
    }

    public void put(CommandId id, Logged logged) {
        commands.put(id, logged);
    }

    /** Whether that command is the record at that position. */
    public boolean stands(CommandId id, long seq) {
        Logged logged = commands.get(id);
        return logged != null && logged.seq() == seq;
    }
}
