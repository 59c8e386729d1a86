/**
 * The command line: one class a command, named as it is typed.
 *
 * <p>Read {@link org.rollcall.local.command.Rollcall} first. Commands say what happened in words, give exit code 0 when
 * it was done, 1 when it was not, 2 when the words made no sense; what a machine should read goes to standard output,
 * everything else to standard error where both could meet.
 */
package org.rollcall.local.command;
