/**
 * Names of things: each id is a record that checks itself, so that whoever holds one holds a good one. Read {@link
 * org.rollcall.domain.id.StreamId} first. Nothing here makes an id up: ids come from symbols or from the edge.
 */
package org.rollcall.domain.id;
