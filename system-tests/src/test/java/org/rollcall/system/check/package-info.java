/**
 * The checker: what clients were told, what the log holds, what is projected and what subscribers saw, held against each other.
 * Pure Java over plain values; the simulator and the runs against real processes fill them in. Read {@link
 * org.rollcall.system.check.Checker} first, {@link org.rollcall.system.check.Invariant} names what must hold. It must know
 * nothing of how a run was made, and it never forgives a run because of the fault in it: a time-out is unknown, never failed.
 */
package org.rollcall.system.check;
