/**
 * What a log means: {@link org.rollcall.domain.fold.StreamFold} takes the records of one stream in order and says of each what
 * it did. Ingest answers with it, tally projects with it, query replays with it, so the three cannot disagree. Read {@link
 * org.rollcall.domain.fold.Proposal} for the rules of a vote. The fold is total: no record, whatever its bytes, makes it fail.
 */
package org.rollcall.domain.fold;
