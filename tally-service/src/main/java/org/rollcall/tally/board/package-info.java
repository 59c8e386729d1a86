/**
 * What the records did: {@link org.rollcall.tally.board.Folding} runs new records through the domain's fold, {@link
 * org.rollcall.tally.board.StreamChange} remembers what differs from before, {@link org.rollcall.tally.board.Board} writes
 * it. {@link org.rollcall.tally.board.Streams} keeps folds in memory; whatever it loses is folded again from the kept
 * records. Nothing here counts a vote by itself, and nothing knows of consumers or offsets to commit.
 */
package org.rollcall.tally.board;
