package org.rollcall.system.simulation;

import java.util.List;
import java.util.Random;

/** All chance of a run, out of one seed. */
public final class Dice {

    private final Random random;

    Dice(long seed) {
        // Neighbouring seeds of java.util.Random begin alike.
        random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** From 0 to below the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** True so many times in a thousand. */
    public boolean inThousand(int times) {
        return below(1000) < times;
    }

    public <T> T of(List<T> some) {
        return some.get(below(some.size()));
    }
}
