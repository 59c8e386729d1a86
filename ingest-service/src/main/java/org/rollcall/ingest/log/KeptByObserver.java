package org.rollcall.ingest.log;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.rollcall.domain.id.StreamId;

/**
 * An observer that knows something of streams in which nothing is open. A snapshot keeps it, since such streams are not folded
 * again at a start. All is asked on the reader's thread.
 */
public interface KeptByObserver extends FoldObserver {

    /** Under which it is kept; never to be changed without raising the edition of snapshots. */
    String name();

    /** What it knows of that stream, if anything. */
    Optional<JsonNode> keep(StreamId stream);

    /** Gives back what it knew. */
    void recall(StreamId stream, JsonNode kept);
}
