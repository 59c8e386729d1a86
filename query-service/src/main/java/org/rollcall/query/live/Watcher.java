package org.rollcall.query.live;

import io.vertx.core.buffer.Buffer;
import org.rollcall.query.live.line.Outlet;
import org.rollcall.query.live.line.Position;

/** A client of one ballot's stream: its end of the line, and the position that it has reached. */
final class Watcher {

    private final Outlet outlet;
    private final Position from;
    private boolean admitted;
    private boolean waiting;
    private boolean patienceOver;
    private boolean full;
    private long position;

    /** @param from the position that it came with, or {@code null} */
    Watcher(Outlet outlet, Position from) {
        this.outlet = outlet;
        this.from = from;
    }

    /** Begins its stream at that position. */
    void admit(long at) {
        admitted = true;
        position = at;
        outlet.start();
    }

    void send(Buffer events, long newPosition) {
        outlet.send(events);
        position = newPosition;
    }

    void beat(Buffer heartbeat) {
        if (admitted && outlet.ready()) {
            outlet.send(heartbeat);
        }
    }

    /** Whether this is news: that its line is full, or that it is no longer. */
    boolean becomesFull(boolean now) {
        boolean news = full != now;
        full = now;
        return news;
    }

    Outlet outlet() {
        return outlet;
    }

    Position from() {
        return from;
    }

    boolean admitted() {
        return admitted;
    }

    long position() {
        return position;
    }

    /** Whether its waiting begins with this call; it is only given time once. */
    boolean startWaiting() {
        boolean begins = !waiting;
        waiting = true;
        return begins;
    }

    boolean patienceOver() {
        return patienceOver;
    }

    void endPatience() {
        patienceOver = true;
    }
}
