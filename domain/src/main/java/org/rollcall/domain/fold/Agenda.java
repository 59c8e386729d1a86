package org.rollcall.domain.fold;

import java.util.List;
import org.rollcall.domain.event.MeetingEvent.Item;
import org.rollcall.domain.fold.Meeting.TakenUp;

/**
 * A meeting's business as one value, for the projection and what is shown of it.
 *
 * @param timeZone of the place, or {@code null}
 * @param items in their present order
 * @param business what it turned to, in order
 */
public record Agenda(String timeZone, List<Item> items, List<TakenUp> business, List<Delivered> statements) {

    public static Agenda of(Meeting meeting) {
        return new Agenda(meeting.opening().timeZone(), meeting.items(), meeting.business(), meeting.statements());
    }
}
