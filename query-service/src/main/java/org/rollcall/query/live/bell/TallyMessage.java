package org.rollcall.query.live.bell;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.stream.Collectors;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.rule.Verdict;
import org.rollcall.query.count.TallyFigures;
import org.rollcall.query.count.VoteLine;
import org.rollcall.query.document.BallotDelta;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.said.Announcement;

/**
 * What tally-service says after a batch that changed a ballot. Fields that are not known here are passed over, so that it can
 * learn new ones first.
 *
 * @param from the ballot's position before the batch; 0 means "read it anew", because something else changed than what a
 *     message tells, or because the ballot is new
 * @param to its position after the batch
 * @param resolution the number that the text got; said only of the ballot that adopted it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TallyMessage(
        String log,
        String ballot,
        long from,
        long to,
        String state,
        String at,
        String closedAt,
        TallyFigures tally,
        Verdict verdict,
        Announcement.Said announced,
        String voidReason,
        String resolution,
        Visibility visibility,
        List<Vote> votes) {

    /** A vote that came into effect. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Vote(String member, Choice choice, long seq, String at, boolean changed) {}

    public TallyMessage {
        InvalidValue.required("log", log);
        InvalidValue.required("ballot", ballot);
        votes = votes == null ? List.of() : List.copyOf(votes);
    }

    /** Whether it says to read the ballot anew, whatever is known of it. */
    @JsonIgnore
    public boolean isReload() {
        return from == 0 && votes.isEmpty();
    }

    /**
     * The change as it follows on a document. Of what was said beside the count it tells nothing, except that who votes does
     * participate after all.
     *
     * @param roll the document's votes after the change
     */
    public BallotDelta delta(BallotDocument now, List<VoteLine> roll) {
        TallyFigures figures = tally.weighing(roll);
        return new BallotDelta(
                ballot,
                from,
                to,
                state,
                at,
                closedAt,
                figures,
                verdict,
                Announcement.of(announced, figures, verdict),
                now.beside().voted(votes.stream().map(Vote::member).collect(Collectors.toSet())),
                now.underOtherRules(),
                now.amended(),
                voidReason,
                resolution,
                List.of());
    }
}
