package org.rollcall.query.live;

import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.Map;
import org.rollcall.query.document.BallotDelta;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.document.Sealing;
import org.rollcall.query.live.line.EventText;

/**
 * The texts of one state of a ballot, each written once and shared by all its watchers: the snapshot, and a delta from each
 * position that some watcher is at. This is where the live state passes the seal.
 */
final class Encodings {

    private final EventText text;
    private final BallotDocument document;
    private final Map<Long, Buffer> deltas = new HashMap<>();
    private Buffer snapshot;

    Encodings(EventText text, BallotDocument document) {
        this.text = text;
        this.document = document;
    }

    Buffer snapshot() {
        if (snapshot == null) {
            snapshot = text.event("snapshot", id(), Sealing.show(document));
        }
        return snapshot;
    }

    /** What a watcher at that position is missing. */
    Buffer deltaFrom(long position) {
        return deltas.computeIfAbsent(
                position,
                from -> text.event(
                        "delta", id(), Sealing.show(BallotDelta.since(from, document), document.visibility())));
    }

    private String id() {
        return document.log() + "-" + document.seq();
    }
}
