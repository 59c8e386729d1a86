/**
 * The past, told again by the same fold that counted it: {@link org.rollcall.query.replay.Retelling} feeds the kept records
 * of a stream to the domain, {@link org.rollcall.query.replay.DocumentFromFold} and {@link org.rollcall.query.replay.Frames}
 * write down what it shows.
 */
package org.rollcall.query.replay;
