package org.rollcall.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;

/**
 * The events of one ballot's stream, live or replayed, made into states: a snapshot, brought forward by deltas, thrown
 * away by a reset.
 */
final class BallotFeed {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BallotState state;
    private String position;

    /** Where to go on after a broken connection; null for a beginning. */
    String position() {
        return position;
    }

    /** The state now; null before the first snapshot. */
    BallotState state() {
        return state;
    }

    /**
     * True when the state is new.
     *
     * @throws IOException when a change is missing; the ballot must then be loaded anew
     */
    boolean take(Events.Event event) throws IOException {
        BallotState before = state;
        JsonNode data = JSON.readTree(event.data());
        switch (event.type()) {
            case "snapshot" -> state = BallotState.of(data);
            case "delta" -> state = afterDelta(data);
            case "reset" -> position = null;
            default -> {
                return false;
            }
        }
        if (!event.type().equals("reset")) {
            position = event.id();
        }
        return state != null && !state.equals(before);
    }

    private BallotState afterDelta(JsonNode delta) throws IOException {
        Optional<BallotState> next = state == null ? Optional.empty() : state.after(delta);
        if (next.isEmpty()) {
            position = null;
            throw new IOException("a change is missing; loading the ballot anew");
        }
        return next.get();
    }
}
