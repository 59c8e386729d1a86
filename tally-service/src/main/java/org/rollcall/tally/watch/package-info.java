/**
 * The second pair of eyes: every few seconds {@link org.rollcall.tally.watch.Watch} compares the log's identity and ends with
 * what is projected. It sees what a consumer cannot say, because a failing poll is only a line in a log: records that are
 * gone, a topic made anew, a partition that stands still.
 */
package org.rollcall.tally.watch;
