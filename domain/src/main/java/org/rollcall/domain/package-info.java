/**
 * The language of the vote: what can happen ({@code event}), who may vote ({@code roll}), what decides ({@code rule}), what
 * a log of events means ({@code fold}), and how it is written down ({@code wire}).
 *
 * <p>Read {@link org.rollcall.domain.event.ProposalEvent} first, then {@link org.rollcall.domain.fold.Proposal}. Nothing here
 * knows a framework, a clock or a random number: time and ids come from the edge, so that any log gives the same state today
 * and in eighty years.
 */
package org.rollcall.domain;
