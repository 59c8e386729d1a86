package org.rollcall.query.live.play;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.rollcall.domain.id.BallotId;
import org.rollcall.query.live.all.TallyLine;
import org.rollcall.query.live.line.EventText;
import org.rollcall.query.live.line.Position;

/** The ballots of a programme one after another, as the stream of all ballots tells them; only one is taken up at a time. */
final class ProgrammeScript implements Script {

    private final Programme programme;
    private final Function<BallotId, Part> opening;
    private final Speed speed;
    private final EventText text;
    private final long begins;
    private boolean startsOver;
    private int place;
    private Part part;
    private long base;

    /**
     * Takes up the first ballot, or the one at which somebody left off.
     *
     * @param from where the client left off, or {@code null}
     */
    ProgrammeScript(Programme programme, Function<BallotId, Part> opening, Speed speed, Position from, EventText text) {
        this.programme = programme;
        this.opening = opening;
        this.speed = speed;
        this.text = text;
        Programme.Place left =
                from == null || !from.log().equals(programme.log()) ? null : programme.place(from.place());
        this.startsOver = from != null && left == null;
        takeUp(left == null ? 0 : left.place());
        if (left != null && left.seq() > 0) {
            part.resume(left.seq());
        }
        int change = part.score().at(part.sent());
        this.begins = change < 0 ? 0 : part.score().due(change);
        takeUpNext();
    }

    private void takeUp(int at) {
        place = at;
        part = opening.apply(programme.ballots().get(at));
    }

    /** Where the present ballot is over and another follows. */
    private void takeUpNext() {
        if (part.over() && place + 1 < programme.size()) {
            base += part.score().length();
            takeUp(place + 1);
        }
    }

    @Override
    public long begins() {
        return begins;
    }

    @Override
    public long next() {
        return base + part.score().due(part.next());
    }

    @Override
    public Buffer upTo(long time) {
        List<Mark.Tally> lines = new ArrayList<>();
        String position = null;
        while (!over() && next() <= time) {
            lines.add(tell(part.score().by(time - base)));
            position = programme.position(place, part.sent());
            takeUpNext();
        }
        return encode(lines, position);
    }

    private Mark.Tally tell(int change) {
        return new Mark.Tally(
                TallyLine.of(part.tellOn(change)),
                part.bill().provenance(),
                part.mark(speed, place + 1, programme.size()));
    }

    /** The position after all of them comes with the last: nobody may resume between two. */
    private Buffer encode(List<Mark.Tally> lines, String position) {
        Buffer events = Buffer.buffer();
        if (startsOver) {
            events.appendBuffer(text.reset("the position is not one of this replay"));
            startsOver = false;
        }
        int left = lines.size();
        for (Mark.Tally line : lines) {
            events.appendBuffer(text.event("tally", --left == 0 ? position : null, line));
        }
        return events;
    }

    @Override
    public boolean over() {
        return part.over() && place + 1 == programme.size();
    }

    @Override
    public Buffer end() {
        return text.event("end", null, new Mark.End(part.mark(speed, place + 1, programme.size())));
    }

    @Override
    public long members() {
        return part.bill().members();
    }
}
