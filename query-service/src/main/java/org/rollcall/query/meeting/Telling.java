package org.rollcall.query.meeting;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.domain.wire.EventType;
import org.rollcall.query.meeting.MeetingDocument.Entry;
import org.rollcall.query.reading.row.EventRow;

/**
 * What is told of a meeting. Records are read in pages and let go of, because rolls are long; belongs inside a transaction of
 * the read model.
 *
 * @param cut whether reading stopped at the most that is read
 */
record Telling(List<Entry> entries, Boolean cut) {

    /** For lists, where nothing is told. */
    static final Telling NOTHING = new Telling(null, null);

    /** More records than any meeting has seen, single votes apart; bounds one answer. */
    private static final int MOST = 10_000;

    /** Records read at once; a roll of 100,000 members is some megabytes. */
    private static final int PAGE = 100;

    /** All that happened in the scene's stream, a meeting's, and what belongs to it of its proposals' streams. */
    static Telling of(Scene scene) {
        List<String> streams = new ArrayList<>(scene.papers().keySet());
        streams.add(scene.stream());
        Timeline timeline = new Timeline(scene, Bounds.of(scene.stream()));
        EventRow.Place place = EventRow.Place.START;
        int read = 0;
        List<EventRow> page;
        do {
            page = EventRow.told(streams, EventType.VOTE_CAST.wireName(), place, PAGE);
            page.forEach(row -> take(row, timeline));
            place = page.isEmpty() ? place : page.getLast().place();
            read += page.size();
        } while (page.size() == PAGE && read < MOST);
        return new Telling(timeline.entries(), page.size() == PAGE);
    }

    private static void take(EventRow row, Timeline timeline) {
        timeline.take(row);
        EventRow.getEntityManager().detach(row);
    }
}
