package org.rollcall.system.bench;

/**
 * How much is done.
 *
 * @param warmUps rounds that do not count
 * @param rounds rounds that do
 * @param divisor by how much the work of a lap is smaller than in a real run
 */
record Scale(int warmUps, int rounds, int divisor) {

    /** Whether the figures are meant to be read. */
    static Scale real(int rounds) {
        return new Scale(4, rounds, 1);
    }

    /** So little that only mistakes show. */
    static Scale smoke() {
        return new Scale(0, 1, 20);
    }

    int of(int whole) {
        return Math.max(1, whole / divisor);
    }
}
