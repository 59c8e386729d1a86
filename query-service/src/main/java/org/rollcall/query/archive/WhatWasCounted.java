package org.rollcall.query.archive;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an analysis rests on.
 *
 * @param assembly the body of whose votes all of it is
 * @param dataSet the one of which imports were counted, or {@code null} where there were none
 * @param ballots how many closed roll calls
 * @param provenance how many of each kind
 * @param from the day of the first, {@code null} where there is none
 * @param to the day of the last
 * @param corrected in how many a later edition of the record reads some member otherwise; the latest reading was counted
 * @param words the whole in words
 */
public record WhatWasCounted(
        String assembly,
        String dataSet,
        int ballots,
        Map<String, Integer> provenance,
        LocalDate from,
        LocalDate to,
        int corrected,
        String words) {

    /** Adds one up after another. */
    static final class Adding {

        private final Map<String, Integer> provenance = new TreeMap<>();
        private String dataSet;
        private int ballots;
        private int corrected;
        private LocalDate from;
        private LocalDate to;

        void add(RollCall roll) {
            ballots++;
            provenance.merge(roll.provenance(), 1, Integer::sum);
            dataSet = "IMPORTED".equals(roll.provenance()) ? roll.source() : dataSet;
            corrected += roll.corrected() ? 1 : 0;
            from = from == null || roll.day().isBefore(from) ? roll.day() : from;
            to = to == null || roll.day().isAfter(to) ? roll.day() : to;
        }

        WhatWasCounted of(String assembly) {
            return new WhatWasCounted(
                    assembly,
                    dataSet,
                    ballots,
                    provenance,
                    from,
                    to,
                    corrected,
                    ballots == 0 ? NOTHING : words(assembly));
        }

        private static final String NOTHING = "no closed roll call is in the selection";

        private String words(String assembly) {
            return "%d closed roll call%s of %s from %s to %s, on texts, amendments, parts and motions alike%s%s"
                    .formatted(
                            ballots,
                            ballots == 1 ? "" : "s",
                            assembly,
                            from,
                            to,
                            dataSet == null ? "" : ", imports only of the data set " + dataSet,
                            corrected == 0 ? "" : "; " + corrected + " as a later edition corrected them");
        }
    }
}
