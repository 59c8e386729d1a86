package org.rollcall.query.count;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The line of votes that a proposal continues.
 *
 * @param previous the decided vote on a whole proposal before this one, or {@code null}
 * @param next the one after it, or {@code null}
 */
public record Series(String name, Vote previous, Vote next) {

    /**
     * Another vote of the series.
     *
     * @param resolution the number that the text got, or {@code null}
     */
    public record Vote(String ballot, String symbol, String resolution, LocalDate day, TallyFigures tally) {

        /** What it is best known by. */
        public String known() {
            return resolution == null ? symbol : resolution;
        }

        /** Whether somebody who says this means it. */
        public boolean isMeantBy(String said) {
            return Stream.of(ballot, symbol, String.valueOf(resolution)).anyMatch(said.strip()::equalsIgnoreCase);
        }
    }
}
