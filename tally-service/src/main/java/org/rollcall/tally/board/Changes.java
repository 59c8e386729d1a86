package org.rollcall.tally.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.StreamId;

/** All that one batch changed. */
public final class Changes {

    private final List<EventRow> strange = new ArrayList<>();
    private final Map<String, Integer> effects = new HashMap<>();
    private final Map<StreamId, StreamChange> streams = new LinkedHashMap<>();
    private List<BallotChange> ballots;

    StreamChange of(StreamFold fold, int partition) {
        return streams.computeIfAbsent(fold.id(), first -> new StreamChange(fold, partition));
    }

    void add(EventRow row) {
        effects.merge(row.effect().code(), 1, Integer::sum);
        if (row.isStrange()) {
            strange.add(row);
        }
    }

    /** Records that somebody should look at. The others are not remembered: they are many, and kept already. */
    public List<EventRow> strange() {
        return Collections.unmodifiableList(strange);
    }

    /** How many records had which effect, by its code. */
    public Map<String, Integer> effects() {
        return Collections.unmodifiableMap(effects);
    }

    /** The streams that got records, in the order of their first. */
    public Collection<StreamChange> streams() {
        return Collections.unmodifiableCollection(streams.values());
    }

    /** The ballots that changed, stream by stream; to be asked for once the batch is folded. */
    public List<BallotChange> ballots() {
        if (ballots == null) {
            ballots = streams.values().stream()
                    .flatMap(stream -> stream.ballots().stream())
                    .toList();
        }
        return ballots;
    }
}
