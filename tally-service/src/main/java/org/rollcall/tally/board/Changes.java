package org.rollcall.tally.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.StreamId;

/** All that one batch changed. */
public final class Changes {

    private final List<EventRow> events = new ArrayList<>();
    private final Map<StreamId, StreamChange> streams = new LinkedHashMap<>();
    private List<BallotChange> ballots;

    StreamChange of(StreamFold fold, int partition) {
        return streams.computeIfAbsent(fold.id(), first -> new StreamChange(fold, partition));
    }

    void add(EventRow row) {
        events.add(row);
    }

    /** The records, in the order of each partition. */
    public List<EventRow> events() {
        return Collections.unmodifiableList(events);
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
