/**
 * The text and what is done to it: {@link org.rollcall.domain.amendment.Amendments} (General Assembly rule 90), {@link
 * org.rollcall.domain.amendment.Parts} (rule 89) and {@link org.rollcall.domain.amendment.TextHistory}. What follows from a
 * result is derived here; the order in which amendments are put is the presiding officer's to say.
 */
package org.rollcall.domain.amendment;
