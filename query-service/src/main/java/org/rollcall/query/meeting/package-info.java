/**
 * Meetings: {@link org.rollcall.query.meeting.MeetingDocument} shows one with everything that happened in it, in order. {@link
 * org.rollcall.query.meeting.Timeline} merges the meeting's own stream with those of the proposals that it took up, {@link
 * org.rollcall.query.meeting.EventWords} is the one place that says every event in words.
 */
package org.rollcall.query.meeting;
