/**
 * The generations of the projection: a schema each, of which one serves (DESIGN decision 12). {@link
 * org.rollcall.tally.generation.Generations} makes, switches and drops them; {@link org.rollcall.tally.generation.Sweeping}
 * drops those that nobody builds any more, and those that served before, once nobody can be reading them.
 */
package org.rollcall.tally.generation;
