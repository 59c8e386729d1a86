/**
 * What people and programs see: lines, bars, tables, and a ballot in the words of the record.
 *
 * <p>Read {@link org.rollcall.local.screen.Screen} first. Answers go to standard output, progress and trouble to
 * standard error; bars are for terminals only. Nothing here asks a service anything.
 */
package org.rollcall.local.screen;
