package org.rollcall.query.archive;

import java.util.stream.IntStream;
import org.rollcall.domain.roll.Roll;

/** A roll that many ballots share, with the numbers of its members in its order. */
record Electorate(Roll roll, int[] members) {

    static Electorate of(Roll roll, Numbering numbering) {
        int[] members = IntStream.range(0, roll.size())
                .map(place -> numbering.of(roll.members().get(place).value()))
                .toArray();
        return new Electorate(roll, members);
    }
}
