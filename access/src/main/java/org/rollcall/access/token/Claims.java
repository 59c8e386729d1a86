package org.rollcall.access.token;

/** Claims of our own, beside {@code sub} and {@code groups}. */
final class Claims {

    /** The code of the member that a delegate votes for. */
    static final String MEMBER = "member";

    /** The only assembly in which the token holds. */
    static final String ASSEMBLY = "assembly";

    private Claims() {}
}
