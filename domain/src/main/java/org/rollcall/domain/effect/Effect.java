package org.rollcall.domain.effect;

import org.rollcall.domain.roll.Choice;

/** What an event did. Derived anew on every reading of the log, never stored as truth. */
public sealed interface Effect {

    /** It changed the state. */
    record Applied() implements Effect {}

    /** It changed a vote that the member had cast before. */
    record Replaced(Choice previous) implements Effect {}

    /** The same command as the record at {@code seq}, again: it did nothing. */
    record Duplicate(long seq) implements Effect {}

    /** It did nothing, for this reason. */
    record Refused(Refusal reason, String detail) implements Effect {}

    /** Its bytes are no event, and never will be. */
    record Unreadable(String why) implements Effect {}

    /** It, or one before it, is of a type or version that this software does not know; the stream waits for one that does. */
    record Held(String type) implements Effect {}

    Effect APPLIED = new Applied();

    static Refused refused(Refusal reason, String detail) {
        return new Refused(reason, detail);
    }

    /** The name under which it is shown and stored. */
    default String code() {
        return switch (this) {
            case Applied a -> "APPLIED";
            case Replaced r -> "REPLACED";
            case Duplicate d -> "DUPLICATE";
            case Refused r -> "REFUSED";
            case Unreadable u -> "UNREADABLE";
            case Held h -> "HELD";
        };
    }

    /** Whether the state after it differs from the state before. */
    default boolean changedSomething() {
        return this instanceof Applied || this instanceof Replaced;
    }
}
