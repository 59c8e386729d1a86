/**
 * A second generation of the projection, built from the log while the first one serves.
 *
 * <p>Read {@link org.rollcall.local.rebuild.RebuildRun} first. tally-service builds, compares and switches; here it is
 * followed and told of.
 */
package org.rollcall.local.rebuild;
