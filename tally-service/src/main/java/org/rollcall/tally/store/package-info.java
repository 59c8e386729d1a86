/**
 * The database: its schema ({@link org.rollcall.tally.store.Migration}), one transaction on its current generation ({@link
 * org.rollcall.tally.store.Session}), and which failures pass by themselves. Knows no table of the board.
 */
package org.rollcall.tally.store;
