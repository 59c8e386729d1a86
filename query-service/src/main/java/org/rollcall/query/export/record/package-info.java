/**
 * What downloads are made of: {@link org.rollcall.query.export.record.RecordedVotes} who voted how on the decided ballots, {@link
 * org.rollcall.query.export.record.KeptRecords} the records of the log. Both are asked inside a transaction of the read model,
 * for the lines behind a place, and pass the same seal as every other answer.
 */
package org.rollcall.query.export.record;
