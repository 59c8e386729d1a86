package org.rollcall.system.bench.crowd;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One subscriber. It reads of each event no more than the positions, and minds that they rise and that each delta begins where
 * the last one ended. Everything here runs on the loop of its side.
 */
final class Listener {

    private static final byte[] NOTHING = {};

    private final Arrivals arrivals;
    private final boolean keeps;
    private final List<Tape.Piece> kept = new ArrayList<>();
    private byte[] rest = NOTHING;
    private EventBytes last;
    private long position = -1;
    private int deliveries;
    private int broken;

    /** @param keeps whether it keeps what it hears, for peers to repeat */
    Listener(Arrivals arrivals, boolean keeps) {
        this.arrivals = arrivals;
        this.keeps = keeps;
    }

    void take(Buffer chunk) {
        long now = System.nanoTime();
        byte[] bytes = joined(chunk);
        int start = 0;
        for (int end = EventBytes.end(bytes, start); end > 0; end = EventBytes.end(bytes, start)) {
            take(new EventBytes(bytes, start, end), now);
            start = end;
        }
        rest = start == bytes.length ? NOTHING : Arrays.copyOfRange(bytes, start, bytes.length);
    }

    private byte[] joined(Buffer chunk) {
        return rest.length == 0
                ? chunk.getBytes()
                : Buffer.buffer(rest).appendBuffer(chunk).getBytes();
    }

    private void take(EventBytes event, long now) {
        if (event.isSnapshot()) {
            position = event.id();
        } else if (event.isReset()) {
            broken++;
        } else {
            long from = event.from();
            if (from >= 0) {
                delta(event, from, event.to(), now);
            }
        }
    }

    private void delta(EventBytes event, long from, long to, long now) {
        if (to <= position || position >= 0 && from != position) {
            broken++;
        }
        arrivals.add(from, to, now);
        deliveries++;
        position = to;
        last = event;
        if (keeps) {
            kept.add(new Tape.Piece(now, to, event.data()));
        }
    }

    /** Forgets what was counted. */
    void begin() {
        deliveries = 0;
        kept.clear();
    }

    long position() {
        return position;
    }

    /** Since the lap began. */
    int deliveries() {
        return deliveries;
    }

    /** What it heard since the lap began, where it keeps that. */
    List<Tape.Piece> kept() {
        return kept;
    }

    /** Events that did not follow on those before. */
    int broken() {
        return broken;
    }

    /** The newest delta's document, or {@code null}. */
    String document() {
        return last == null ? null : last.data();
    }
}
