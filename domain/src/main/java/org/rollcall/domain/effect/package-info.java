/**
 * What events do: {@link org.rollcall.domain.effect.Effect} is derived from the log on every reading of it, and is never stored
 * as truth (DESIGN decision 2). {@link org.rollcall.domain.effect.Refusal} names every reason why one does nothing.
 */
package org.rollcall.domain.effect;
