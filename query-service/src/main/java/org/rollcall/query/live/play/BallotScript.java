package org.rollcall.query.live.play;

import io.vertx.core.buffer.Buffer;
import org.rollcall.query.live.line.EventText;
import org.rollcall.query.live.line.Position;

/** One ballot, as its live stream was, or would have been: a snapshot of its opening, then deltas. */
final class BallotScript implements Script {

    private final Part part;
    private final EventText text;
    private final Mark mark;
    private final boolean startsOver;
    private boolean begun;

    /** @param from where the client left off, or {@code null} */
    BallotScript(Part part, Speed speed, Position from, EventText text) {
        this.part = part;
        this.text = text;
        this.mark = part.mark(speed, null, null);
        boolean continues = from != null
                && from.log().equals(part.bill().log())
                && part.score().at(from.seq()) >= 0
                && from.seq() <= part.bill().records();
        this.startsOver = from != null && !continues;
        if (continues) {
            part.resume(from.seq());
        }
    }

    @Override
    public long begins() {
        int change = part.score().at(part.sent());
        return change < 0 ? 0 : part.score().due(change);
    }

    @Override
    public long next() {
        return part.score().due(part.next());
    }

    @Override
    public Buffer upTo(long time) {
        Buffer events = Buffer.buffer();
        if (!begun && startsOver) {
            events.appendBuffer(text.reset("the position is not one of this ballot's replay"));
        }
        begun = true;
        int due = part.score().by(time);
        if (part.sent() == 0) {
            return events.appendBuffer(text.event("snapshot", id(0), new Mark.Snapshot(part.tell(0), mark)));
        }
        if (due < part.next()) {
            return events;
        }
        return events.appendBuffer(text.event(
                "delta", id(due), new Mark.Delta(part.tellOn(due), part.bill().provenance(), mark)));
    }

    private String id(int change) {
        return part.bill().log() + "-" + part.score().seq(change);
    }

    @Override
    public boolean over() {
        return part.over();
    }

    @Override
    public Buffer end() {
        return text.event("end", null, new Mark.End(mark));
    }

    @Override
    public long members() {
        return part.bill().members();
    }
}
