/**
 * Rebuild beside, prove, switch (DESIGN decision 12). {@link org.rollcall.tally.rebuild.Rebuild} begins, confirms and abandons;
 * {@link org.rollcall.tally.rebuild.Course} is the way of one rebuild through its states; {@link
 * org.rollcall.tally.rebuild.Building} fills the new generation from the log as the intake does, {@link
 * org.rollcall.tally.rebuild.Proof} compares it with the one that serves. The intake goes on all the while; only the moment in
 * which both generations are made equal holds it still.
 */
package org.rollcall.tally.rebuild;
