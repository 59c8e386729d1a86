/**
 * What was said of a ballot beside the count (DESIGN decision 7): {@link org.rollcall.query.said.Announcement} by the
 * presiding officer, {@link org.rollcall.query.said.Beside} by delegations and by others. Every difference is computed here
 * and shown; none alters a figure.
 */
package org.rollcall.query.said;
