/**
 * Who may use what, as a table that people have read ({@code rights.csv}), and what tests need to hold a service to it: {@link
 * org.rollcall.testing.rights.Matrix} first, then {@link org.rollcall.testing.rights.BadTokens}.
 */
package org.rollcall.testing.rights;
