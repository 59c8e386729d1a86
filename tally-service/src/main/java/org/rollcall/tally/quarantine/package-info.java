/**
 * Records that somebody should look at: unreadable bytes, keys in the wrong place, verdicts that contradict the count. They
 * stand in the log for ever and do nothing; {@link org.rollcall.tally.quarantine.Quarantine} lists them, in the same
 * transaction that passes them, and {@link org.rollcall.tally.quarantine.QuarantineResource} lets people look at each, whole.
 */
package org.rollcall.tally.quarantine;
