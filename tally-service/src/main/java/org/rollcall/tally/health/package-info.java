/**
 * What the service says about itself: {@link org.rollcall.tally.health.ReadinessCheck} the truth in one sentence, {@link
 * org.rollcall.tally.health.Meters} the figures. Liveness is the process's own; it is not tied to lag, because a restart
 * does not make a database come back.
 */
package org.rollcall.tally.health;
