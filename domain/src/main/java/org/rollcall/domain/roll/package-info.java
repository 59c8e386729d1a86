/**
 * Who may vote and what was cast: {@link org.rollcall.domain.roll.Roll} is the electorate frozen when a ballot opens, {@link
 * org.rollcall.domain.roll.Votes} what its members did, {@link org.rollcall.domain.roll.Tally} the count. No rule lives here.
 */
package org.rollcall.domain.roll;
