package org.rollcall.system.check;

/** An invariant that does not hold, in words, with what shows it. */
public record Violation(Invariant invariant, String words, Object evidence) {

    @Override
    public String toString() {
        return invariant + ": " + words + " [" + evidence + "]";
    }
}
