package org.rollcall.domain.roll;

import java.util.BitSet;
import org.rollcall.domain.id.MemberCode;

/**
 * The effective votes of one ballot: a byte a member in the roll's order, and the running counts. A vote costs the same at 15
 * members and at 100,000; nothing is copied (DESIGN decision 4).
 *
 * <p>Mutable and owned by exactly one fold; everyone else reads it under that fold's care.
 */
public final class Votes {

    private static final byte NONE = 0;
    private static final Choice[] CHOICES = Choice.values();
    /** In the order of the codes: none, then as {@link Choice} has them. */
    private static final String LETTERS = ".YNA";

    private final Roll roll;
    private final byte[] choices;
    private final long[] seqs;
    private final BitSet changed = new BitSet();
    private final int[] heads = new int[CHOICES.length + 1];
    private final long[] weights = new long[CHOICES.length + 1];

    public Votes(Roll roll) {
        this.roll = roll;
        this.choices = new byte[roll.size()];
        this.seqs = new long[roll.size()];
    }

    /**
     * Makes this the member's effective vote.
     *
     * @param place the member's place on the roll
     * @param seq the position in its stream of the record that says so
     * @return the choice that it replaces, or {@code null} where there was none
     */
    public Choice put(int place, Choice choice, long seq) {
        Choice previous = choiceAt(place);
        move(choices[place], -1, place);
        choices[place] = (byte) (choice.ordinal() + 1);
        move(choices[place], +1, place);
        seqs[place] = seq;
        if (previous != null) {
            changed.set(place);
        }
        return previous;
    }

    private void move(byte code, int by, int place) {
        heads[code] += by;
        weights[code] += by * roll.weightAt(place);
    }

    public Roll roll() {
        return roll;
    }

    /** The effective choice at that place of the roll, or {@code null} for none. */
    public Choice choiceAt(int place) {
        return choices[place] == NONE ? null : CHOICES[choices[place] - 1];
    }

    /** The effective choice of a member, or {@code null} for none or for one that is not on the roll. */
    public Choice choiceOf(MemberCode member) {
        var place = roll.placeOf(member);
        return place.isEmpty() ? null : choiceAt(place.getAsInt());
    }

    /** Position in the stream of the effective vote at that place, or 0. */
    public long seqAt(int place) {
        return seqs[place];
    }

    /** Whether the member at that place changed its vote at least once. */
    public boolean changedAt(int place) {
        return changed.get(place);
    }

    /** The count in members. */
    public Tally tally() {
        return new Tally(roll.size(), heads[1], heads[2], heads[3]);
    }

    /** The count in weight; the same as {@link #tally()} where the roll has no weights. */
    public Tally weighted() {
        return new Tally(roll.totalWeight(), weights[1], weights[2], weights[3]);
    }

    /** All effective choices, a letter a place in the roll's order: {@code Y}, {@code N}, {@code A}, and {@code .} for none. */
    public String letters() {
        char[] letters = new char[choices.length];
        for (int place = 0; place < choices.length; place++) {
            letters[place] = LETTERS.charAt(choices[place]);
        }
        return new String(letters);
    }

    /**
     * What a letter of {@link #letters()} stands for, {@code null} for none.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public static Choice choiceOf(char letter) {
        int code = LETTERS.indexOf(letter);
        if (code < 0) {
            throw new IllegalArgumentException("'" + letter + "' stands for no choice");
        }
        return code == NONE ? null : CHOICES[code - 1];
    }
}
