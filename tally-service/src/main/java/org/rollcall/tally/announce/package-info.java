/**
 * The bell for query-service: after the commit, one message for each ballot that changed ({@link
 * org.rollcall.tally.announce.Announcer}). A bell is no source: whoever misses it reads the row. What was projected and not
 * announced, because a process died in between, is announced as a reload ({@link org.rollcall.tally.announce.Reloads});
 * {@link org.rollcall.tally.announce.Announced} commits how far the announcements are (DESIGN decision 9).
 */
package org.rollcall.tally.announce;
