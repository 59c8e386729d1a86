/**
 * Motions: questions of procedure, moved, withdrawn, decided without a vote. They are put to the vote as every question is, by
 * opening a ballot. Start at {@link org.rollcall.ingest.motion.Motions}; what a carried motion does is not decided here.
 */
package org.rollcall.ingest.motion;
