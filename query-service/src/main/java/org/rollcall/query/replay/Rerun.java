package org.rollcall.query.replay;

import java.util.ArrayDeque;
import java.util.Deque;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.id.BallotId;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.reading.row.EventRow;

/**
 * A ballot told again from its stream's kept records, as far as it is asked for and never back. Records are read a page at a
 * time, each page in a transaction of its own, so that nothing stays open while a replay waits for its next moment.
 *
 * <p>Its memory is the fold's: some hundred bytes a record that was told.
 */
public final class Rerun {

    /** Most roll calls are one page; one of a roll of 100,000 members is some megabytes whatever stands here. */
    private static final int PAGE = 200;

    private static final Retelling.Listener NOBODY = (so, step, event) -> {};

    private final ReadModel model;
    private final BallotId id;
    private final DocumentFromFold documents;
    private final Retelling told;
    private final Deque<EventRow> ahead = new ArrayDeque<>();

    public Rerun(ReadModel model, BallotId id, DocumentFromFold documents) {
        this.model = model;
        this.id = id;
        this.documents = documents;
        this.told = Retelling.of(id.stream());
    }

    /** Goes on to that moment of the stream; opens transactions of its own. */
    public void to(long seq) {
        to(seq, NOBODY);
    }

    void to(long seq, Retelling.Listener listener) {
        while (told.seq() < seq) {
            if (ahead.isEmpty()) {
                ahead.addAll(model.read(cut -> told.next(PAGE)));
            }
            if (ahead.isEmpty()) {
                throw Problem.unavailable("the records of " + id.stream() + " are not all there; try again later", 5);
            }
            told.take(ahead.poll(), listener);
        }
    }

    /** The ballot as told so far, under no seal. */
    public BallotDocument document() {
        return documents.of(told, ballot(told));
    }

    BallotId id() {
        return id;
    }

    private Ballot ballot(Retelling so) {
        return so.proposal().ballot(id).orElseThrow(() -> Problem.notFound("the ballot " + id + " was not opened yet"));
    }
}
