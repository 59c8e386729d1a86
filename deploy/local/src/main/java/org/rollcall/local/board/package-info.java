/**
 * The hall's board as lines of a terminal: the same parts in the same order as on the page, the provenance inside.
 *
 * <p>Read {@link org.rollcall.local.board.BallotBoard} first: a state and a size make a picture, and nothing else does, so
 * that every picture can be tested as text. {@link org.rollcall.local.board.LiveBoard} draws them while time passes.
 */
package org.rollcall.local.board;
