/**
 * How the platform is: what is projected and what is not yet, what could not be read, which part answers. {@link
 * org.rollcall.query.ops.Lookout} gathers it. Each part is asked apart and may fail apart, because this is read when something does.
 */
package org.rollcall.query.ops;
