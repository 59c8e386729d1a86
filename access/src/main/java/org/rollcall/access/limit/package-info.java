/**
 * How much one caller may ask for. {@link org.rollcall.access.limit.CommandRate} stands before commands, {@link
 * org.rollcall.access.limit.Guessing} before tokens. All of it is memory of this instance, and bounded.
 */
package org.rollcall.access.limit;
