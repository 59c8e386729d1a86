/**
 * Groups of members: {@link org.rollcall.query.group.GroupResource} says how united each voted, by the formula of {@link
 * org.rollcall.query.group.Cohesion}. Who belonged to a group is looked up for the day of each vote.
 */
package org.rollcall.query.group;
