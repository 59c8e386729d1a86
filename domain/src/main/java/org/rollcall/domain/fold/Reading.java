package org.rollcall.domain.fold;

import org.rollcall.domain.event.Envelope;

/** What the wire format made of a record's bytes; it alone decides readability, for every service alike. */
public sealed interface Reading {

    /** A record of a type and version that this software knows. */
    record Readable(Envelope envelope) implements Reading {}

    /** Garbage, for ever: it takes a place in the stream and does nothing. */
    record Unreadable(String why) implements Reading {}

    /** A well-formed envelope of a type or version from the future: the stream is held until software that knows it reads it. */
    record Unknown(String type) implements Reading {}
}
