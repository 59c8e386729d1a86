/**
 * Meetings: opened, suspended, resumed, adjourned, their agenda ordered, proposals taken up, statements delivered. A meeting is a
 * stream of its own and decides nothing; what happens to a proposal stands in that proposal's stream. Start at {@link
 * org.rollcall.ingest.meeting.Meetings}.
 */
package org.rollcall.ingest.meeting;
