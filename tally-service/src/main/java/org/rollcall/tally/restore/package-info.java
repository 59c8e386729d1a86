/**
 * Puts back the end that the log lost, out of the records that are kept whole: {@link org.rollcall.tally.restore.Restoring}.
 * Only with an operator's word, only into the very places that the records had, and never over anything.
 */
package org.rollcall.tally.restore;
