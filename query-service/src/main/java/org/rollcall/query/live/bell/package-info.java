/**
 * The bell: {@link org.rollcall.query.live.bell.Bell} listens to the topic of tallies, without a group, and tells the live
 * slices what rang. It is never a source of truth: what it says only leads to what is in the database.
 */
package org.rollcall.query.live.bell;
