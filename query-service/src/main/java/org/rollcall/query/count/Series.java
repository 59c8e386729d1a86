package org.rollcall.query.count;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The line of votes that a proposal continues.
 *
 * @param name of the series; of votes found by their title, that title
 * @param by whether somebody said so, or the same title does
 * @param previous the decided vote on a whole proposal before this one, or {@code null}
 * @param next the one after it, or {@code null}
 */
public record Series(String name, By by, Vote previous, Vote next) {

    /** How the votes before and after were found. */
    public enum By {
        /** The proposals name the series. */
        SERIES,
        /** They have the same title; nobody said more. */
        TITLE
    }

    /** The vote before this one where the proposals name their series, which others may get wrong; else {@code null}. */
    public static Vote named(Series series) {
        return series == null || series.by() == By.TITLE ? null : series.previous();
    }

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
