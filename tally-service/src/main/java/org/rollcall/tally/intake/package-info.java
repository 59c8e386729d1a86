/**
 * From the log into the database. {@link org.rollcall.tally.intake.Intake} takes each poll, and together
 * those that {@link org.rollcall.tally.intake.Arrivals came meanwhile} (decision 97), {@link org.rollcall.tally.intake.Projecting} puts it through one transaction that moves rows and position together (DESIGN
 * decision 8), {@link org.rollcall.tally.intake.Halts} holds the partitions that must not go on, with the reason. {@link
 * org.rollcall.tally.intake.HeldStreams} and {@link org.rollcall.tally.intake.EarlierProposals} fold anew what other software left.
 */
package org.rollcall.tally.intake;
