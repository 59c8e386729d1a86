package org.rollcall.system.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.StreamId;

/** All that the clients of a run did and were told. */
public record History(List<Attempt> attempts, List<Read> reads) {

    /**
     * A ballot that was read.
     *
     * @param least the position that the client asked to see at least
     * @param shown the position that it was shown
     */
    public record Read(String client, BallotId ballot, long least, long shown) {}

    /** Which command: ids are scoped to their stream. */
    public record Name(StreamId stream, CommandId id) {}

    public History {
        attempts = attempts.stream()
                .sorted(Comparator.comparingLong(Attempt::ended))
                .toList();
        reads = List.copyOf(reads);
    }

    public static History of(List<Attempt> attempts) {
        return new History(attempts, List.of());
    }

    /** The attempts at each command, in the order in which they ended. */
    Map<Name, List<Attempt>> byCommand() {
        Map<Name, List<Attempt>> commands = new LinkedHashMap<>();
        for (Attempt attempt : attempts) {
            var name = new Name(attempt.asked().stream(), attempt.asked().id());
            commands.computeIfAbsent(name, first -> new ArrayList<>()).add(attempt);
        }
        return commands;
    }
}
