package org.rollcall.query.export.delivery;

import java.util.List;
import java.util.function.BiFunction;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.reading.ReadModel;

/**
 * Goes through a list from place to place, a page a transaction, so that no client, however slow, holds a cut open. A place is
 * made of values that every generation of the projection has alike (a day and an id, a stream and a position), never of a
 * number of lines: a switch of generations on the way doubles no line and leaves none out, and neither do new rows.
 *
 * <p>One client's; used by one thread at a time.
 *
 * @param <P> a place, {@code null} before the first line
 */
public final class Walk<P, L> {

    private final ReadModel model;
    private final BiFunction<Cut, P, Batch<P, L>> question;
    private P place;
    private boolean atTheEnd;

    /** @param question inside a transaction: the lines behind a place */
    public Walk(ReadModel model, BiFunction<Cut, P, Batch<P, L>> question) {
        this.model = model;
        this.question = question;
    }

    /** The next lines. A failure leaves the place as it was. */
    List<L> next() {
        Batch<P, L> batch = model.read(cut -> question.apply(cut, place));
        place = batch.next();
        atTheEnd = place == null;
        return batch.lines();
    }

    boolean atTheEnd() {
        return atTheEnd;
    }
}
