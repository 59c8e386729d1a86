package org.rollcall.query.group;

import java.util.BitSet;
import org.rollcall.query.archive.RollCall;
import org.rollcall.query.archive.Share;

/** Adds up one group's cohesion: first the votes of a roll call, then the next roll call. */
final class GroupTally {

    private final String name;
    private final BitSet members = new BitSet();
    private int yes;
    private int no;
    private int abstain;
    private int ballots;
    private double sum;

    GroupTally(String name) {
        this.name = name;
    }

    void voted(int member, char letter) {
        members.set(member);
        switch (letter) {
            case RollCall.YES -> yes++;
            case RollCall.NO -> no++;
            case RollCall.ABSTAIN -> abstain++;
            default -> {}
        }
    }

    void endRollCall() {
        if (yes + no + abstain >= Cohesion.FEWEST) {
            ballots++;
            sum += Cohesion.of(yes, no, abstain);
        }
        yes = 0;
        no = 0;
        abstain = 0;
    }

    Groups.Group group() {
        return new Groups.Group(
                name, members.cardinality(), ballots, ballots == 0 ? null : Share.rounded(sum / ballots));
    }
}
