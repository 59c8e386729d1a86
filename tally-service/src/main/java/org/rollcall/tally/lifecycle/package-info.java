/**
 * Beginning and end of the service. {@link org.rollcall.tally.lifecycle.Opening} waits for database and broker, however long,
 * and then opens the channel; {@link org.rollcall.tally.lifecycle.Retry} tries again what may pass; {@link
 * org.rollcall.tally.lifecycle.Closing} tells everybody who waits that the service stops.
 */
package org.rollcall.tally.lifecycle;
