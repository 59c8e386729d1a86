/**
 * What a bench makes of its laps: {@link org.rollcall.system.bench.figure.Rounds} runs both sides in turn, {@link
 * org.rollcall.system.bench.figure.Report} says what came of it. Nothing here knows what the work is.
 */
package org.rollcall.system.bench.figure;
