package org.rollcall.ingest.meeting;

import java.util.List;
import org.rollcall.domain.event.MeetingEvent.Item;
import org.rollcall.domain.id.AssemblyId;

/**
 * Open a meeting.
 *
 * @param symbol of its record, {@code A/ES-11/PV.20}
 * @param timeZone of the place, as {@code America/New_York}
 * @param items the agenda in its order
 */
public record OpenMeeting(
        AssemblyId assembly, String symbol, String title, String session, String timeZone, List<Item> items) {}
