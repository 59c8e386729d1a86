package org.rollcall.domain.event;

/** Whether votes show as they are cast, or only once the ballot is closed. */
public enum Visibility {
    PUBLIC,
    SEALED
}
