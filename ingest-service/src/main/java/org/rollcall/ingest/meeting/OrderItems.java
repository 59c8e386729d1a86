package org.rollcall.ingest.meeting;

import java.util.List;
import org.rollcall.domain.event.MeetingEvent.Item;

/** Order the agenda anew. */
public record OrderItems(List<Item> items) {}
