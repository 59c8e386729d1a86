/**
 * What was seen, in the past tense: {@link org.rollcall.domain.event.ProposalEvent} and {@link
 * org.rollcall.domain.event.AssemblyEvent} are the whole vocabulary. An event never says what it did; that is an effect, and
 * the fold derives it (DESIGN decision 2). Once written, a version of an event never changes.
 */
package org.rollcall.domain.event;
