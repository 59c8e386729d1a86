/**
 * Answers that are kept as bytes: {@link org.rollcall.query.kept.KeptAnswers} gives one again as long as nothing at all was
 * committed since it was read, which {@link org.rollcall.query.kept.Freshness} asks the database once for all who wait, and
 * {@code MemoryRoute} before any resource is looked for. Only what everybody may read is here. Nothing
 * here knows what an answer says, and nothing is answered that a question to the database could answer otherwise.
 */
package org.rollcall.query.kept;
