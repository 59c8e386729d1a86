/**
 * The log as the broker has it: which one it is, where its partitions begin and end, what the group committed, and the
 * consumer that reads it. {@link org.rollcall.tally.log.EventLog} first. Nothing here touches the database.
 */
package org.rollcall.tally.log;
