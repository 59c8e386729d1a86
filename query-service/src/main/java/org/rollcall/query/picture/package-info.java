/**
 * A vote as one picture to take away. Read {@link org.rollcall.query.picture.BoardPicture} first: it puts the parts below each
 * other. A picture shows what the interface answers of that moment, sealed where that is sealed, and carries its provenance inside,
 * because a picture travels without its page. {@link org.rollcall.query.picture.Canvas} alone writes markup.
 */
package org.rollcall.query.picture;
