/**
 * What would follow from a step that nobody has taken yet: the fold of the log, and of one event that is not in it. {@link
 * org.rollcall.query.foresight.Foresight} is the whole of it. Nothing here is kept, and nothing here is sent anywhere.
 */
package org.rollcall.query.foresight;
