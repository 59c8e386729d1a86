package org.rollcall.ingest.proposal;

import org.rollcall.domain.event.Basis;

/**
 * Determine which majority applies.
 *
 * @param rule its name in the assembly's rule book
 */
public record DetermineMajority(String rule, Basis basis) {}
