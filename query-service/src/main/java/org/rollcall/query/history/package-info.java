/**
 * How a ballot came to be what it is: {@link org.rollcall.query.history.FrameResource} gives its states one after another,
 * {@link org.rollcall.query.history.EventResource} the records of a stream with what each did.
 */
package org.rollcall.query.history;
