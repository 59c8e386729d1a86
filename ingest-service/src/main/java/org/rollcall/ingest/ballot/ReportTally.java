package org.rollcall.ingest.ballot;

import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.rule.Reason;

/**
 * Report the result of a vote whose roll is not known.
 *
 * @param number of the ballot in whose place it stands; the next free one unless given
 * @param subject what is put next by the rules unless given
 * @param rule the name of a majority; that determined, or for a motion that of the procedure, unless given; {@code UNKNOWN}
 *     where it is not known
 * @param members how many were on the roll; as many as are on today's unless given
 * @param figures those that were found; a missing one is not known, never zero
 * @param outcome as reported; needed where rule and figures do not decide it
 * @param source where the figures are from
 * @param words what is to be said of their certainty
 */
public record ReportTally(
        Integer number,
        Subject subject,
        String question,
        String yesMeans,
        String rule,
        Integer members,
        Figures figures,
        Outcome outcome,
        Reason reason,
        String source,
        String words) {}
