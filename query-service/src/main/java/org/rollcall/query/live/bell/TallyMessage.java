package org.rollcall.query.live.bell;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.rule.Verdict;
import org.rollcall.query.document.Announcement;
import org.rollcall.query.document.BallotDelta;
import org.rollcall.query.document.TallyFigures;

/**
 * What tally-service says after a batch that changed a ballot. Fields that are not known here are passed over, so that it can
 * learn new ones first.
 *
 * @param from the ballot's position before the batch; 0 without votes means "read it anew"
 * @param to its position after the batch
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

    @JsonIgnore
    public boolean isReload() {
        return from == 0 && votes.isEmpty();
    }

    /** The change without its votes. */
    public BallotDelta delta() {
        return new BallotDelta(
                ballot,
                from,
                to,
                state,
                at,
                closedAt,
                tally,
                verdict,
                Announcement.of(announced, tally, verdict),
                voidReason,
                resolution,
                List.of());
    }
}
