package org.rollcall.system.fault.scenario;

/** One kind of mishap, in so many rounds. */
public interface Scenario {

    String name();

    /** Whether it takes minutes, and is left out of the short set. */
    default boolean isLong() {
        return false;
    }

    /** Lets it happen, and holds what is left against every invariant. */
    Result run(Setting setting) throws Exception;
}
