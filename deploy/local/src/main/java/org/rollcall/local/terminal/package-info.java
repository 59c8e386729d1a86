/**
 * A terminal that is drawn in place: its size, its colours, how wide a text is on it, and a picture that is replaced without
 * flicker and taken away again however the program ends.
 *
 * <p>Read {@link org.rollcall.local.terminal.Canvas} first. Nothing here knows what is drawn.
 */
package org.rollcall.local.terminal;
