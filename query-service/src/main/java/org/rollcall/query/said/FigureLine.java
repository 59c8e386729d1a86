package org.rollcall.query.said;

import java.util.List;
import org.rollcall.domain.ballot.Difference;
import org.rollcall.domain.ballot.Said.Reported;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.WordEvent.FigureReported;
import org.rollcall.domain.rule.Outcome;

/**
 * What somebody else published of a result, with its source, and where it differs from the record.
 *
 * @param body the body that was named, or {@code null}
 * @param previous what was called the previous vote of the series, or {@code null}
 */
public record FigureLine(
        String source,
        String words,
        Long yes,
        Long no,
        Long abstain,
        Long notVoting,
        Outcome outcome,
        String body,
        String previous,
        long seq,
        String at,
        List<Difference> differences) {

    static FigureLine of(Reported said, Counted counted) {
        FigureReported word = said.word();
        Figures figures = word.figures();
        return new FigureLine(
                word.source(),
                word.words(),
                figures.yes(),
                figures.no(),
                figures.abstain(),
                figures.notVoting(),
                word.outcome(),
                word.body(),
                word.previous(),
                said.seq(),
                said.at().toString(),
                counted.differencesOf(word));
    }
}
