package org.rollcall.query.group;

/**
 * The agreement index of Hix, Noury and Roland (Power to the Parties, British Journal of Political Science 35, 2005): 1 where all
 * who cast a vote cast the same one, 0 where they are divided equally between the three.
 */
final class Cohesion {

    static final String FORMULA =
            "agreement index of Hix, Noury and Roland: (max(Y,N,A) - ((Y+N+A) - max(Y,N,A)) / 2) / (Y+N+A) of"
                    + " each roll call, Y, N and A being the group's members of that day in favour, against and abstaining; the mean over the"
                    + " roll calls in which at least two of them cast a vote";

    /** One member alone is always united. */
    static final int FEWEST = 2;

    private Cohesion() {}

    /** @throws ArithmeticException where nobody cast a vote */
    static double of(int yes, int no, int abstain) {
        int all = yes + no + abstain;
        if (all == 0) {
            throw new ArithmeticException("of no votes");
        }
        int most = Math.max(yes, Math.max(no, abstain));
        return (most - (all - most) / 2.0) / all;
    }
}
