/**
 * What downloads are made of: {@link org.rollcall.query.export.record.DecidedBallots} in the order of their days, {@link
 * org.rollcall.query.export.record.RecordedVotes} who voted how on them, {@link
 * org.rollcall.query.export.record.KeptRecords} the records of the log. All are asked inside a transaction of the read model,
 * for the lines behind a place, and pass the same seal as every other answer.
 */
package org.rollcall.query.export.record;
