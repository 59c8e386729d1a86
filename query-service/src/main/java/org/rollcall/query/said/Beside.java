package org.rollcall.query.said;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rollcall.domain.ballot.Said;
import org.rollcall.domain.rule.Verdict;
import org.rollcall.query.count.Series;
import org.rollcall.query.count.TallyFigures;
import org.rollcall.query.member.KnownBody;

/**
 * What stands beside the count of a ballot.
 *
 * @param intended how delegations said afterwards that they had meant to vote, in order
 * @param notParticipating the codes of members that declared it and did not vote after that, in order
 * @param figures what others published, in order, with the differences
 * @param corrections what later editions of the record read otherwise, in order; the count stays the first reading
 */
public record Beside(
        List<IntendedLine> intended,
        List<String> notParticipating,
        List<FigureLine> figures,
        List<CorrectionLine> corrections) {

    /** Nothing, or nothing that may be shown. */
    public static final Beside NOTHING = new Beside(List.of(), List.of(), List.of(), List.of());

    public static Beside of(Said said, KnownBody body, TallyFigures tally, Verdict verdict, Series series) {
        Counted counted = new Counted(tally, verdict.outcome(), body.name(), Series.named(series));
        return new Beside(
                said.intended().stream()
                        .map(word -> IntendedLine.of(word, body))
                        .toList(),
                said.notParticipating().entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(declared -> declared.getKey().value())
                        .toList(),
                said.reported().stream()
                        .map(word -> FigureLine.of(word, counted))
                        .toList(),
                said.corrected().stream()
                        .map(word -> CorrectionLine.of(word, body))
                        .toList());
    }

    /** The same after these members voted after all. */
    public Beside voted(Set<String> members) {
        return notParticipating.stream().noneMatch(members::contains)
                ? this
                : new Beside(
                        intended,
                        notParticipating.stream()
                                .filter(member -> !members.contains(member))
                                .toList(),
                        figures,
                        corrections);
    }
}
