package org.rollcall.system.check;

import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.rule.Outcome;

/**
 * The standing of a ballot, as anybody was shown it.
 *
 * @param state {@code OPEN}, {@code CLOSED}, {@code ANNOUNCED}, {@code VOIDED}, {@code REPORTED}
 * @param outcome {@code null} while it is open
 */
public record Shown(String state, Long yes, Long no, Long abstain, String outcome) {

    static Shown of(Ballot ballot) {
        Figures figures =
                switch (ballot) {
                    case Ballot.Taken taken -> Figures.of(taken.votes().tally());
                    case Ballot.Reported reported -> reported.report().figures();
                };
        Outcome outcome = ballot.verdict().outcome();
        return new Shown(
                ballot.state(),
                figures.yes(),
                figures.no(),
                figures.abstain(),
                outcome == null ? null : outcome.name());
    }
}
