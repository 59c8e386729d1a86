package org.rollcall.domain.roll;

/**
 * A count of one ballot: members in favour, against and abstaining, out of all on the roll. The rest did not vote, or have not
 * yet. Units are members, or weight where the roll is weighted and the weighted count was asked for.
 */
public record Tally(long members, long yes, long no, long abstain) {

    public Tally {
        if (yes < 0 || no < 0 || abstain < 0 || yes + no + abstain > members) {
            throw new IllegalArgumentException(
                    "a tally of " + members + " cannot hold " + yes + " + " + no + " + " + abstain);
        }
    }

    /** Rule 86: those casting an affirmative or negative vote; abstentions are outside. */
    public long presentAndVoting() {
        return yes + no;
    }

    /** Yes, no and abstentions together. */
    public long cast() {
        return yes + no + abstain;
    }

    /** On the roll without an effective vote: "not yet voted" while open, "not voting" once closed. */
    public long pending() {
        return members - cast();
    }

    /** The same count with those in favour and those against exchanged. */
    public Tally mirrored() {
        return new Tally(members, no, yes, abstain);
    }
}
