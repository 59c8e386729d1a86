package org.rollcall.query.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.query.count.VoteLine;
import org.rollcall.query.document.BallotDelta;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.live.bell.TallyMessage;

/**
 * What is known of a ballot: its document under no seal, and how far its stream is projected.
 *
 * @param places the members' places in the document
 */
record LiveState(BallotDocument document, long head, Map<String, Integer> places) {

    static LiveState of(BallotDocument document, long head) {
        Map<String, Integer> places = HashMap.newHashMap(document.votes().size());
        for (VoteLine line : document.votes()) {
            places.put(line.member(), places.size());
        }
        return new LiveState(document, Math.max(head, document.seq()), places);
    }

    /** The state after a message that continues it. */
    LiveState after(TallyMessage message) {
        List<VoteLine> votes = new ArrayList<>(document.votes());
        for (TallyMessage.Vote vote : message.votes()) {
            int place = places.get(vote.member());
            votes.set(place, votes.get(place).cast(vote.choice(), vote.seq(), vote.at(), vote.changed()));
        }
        BallotDelta change = message.delta(document, votes);
        return new LiveState(document.after(change, List.copyOf(votes)), Math.max(head, message.to()), places);
    }

    /** Whether a message is about this log, speaks only of members that are here, and says all that follows from it. */
    boolean understands(TallyMessage message) {
        return message.log().equals(document.log())
                && message.votes().stream().allMatch(vote -> places.containsKey(vote.member()))
                && !changesMore(message);
    }

    /** The end of a vote without a rule brings what other rules say; that of one on a piece of the text changes the text. */
    private boolean changesMore(TallyMessage message) {
        boolean moves = !document.state().equals(message.state());
        return moves
                && (document.rule() == null
                        || switch (document.subject().kind()) {
                            case AMENDMENT, PART -> true;
                            case WHOLE, AS_AMENDED, MOTION -> false;
                        });
    }

    /**
     * Whether what was read anew goes on from this state: then its watchers miss only what is behind their positions. It does
     * not after another log, or after a rebuild that counted differently.
     */
    boolean goesOnIn(LiveState fresh) {
        BallotDocument later = fresh.document();
        return later.log().equals(document.log())
                && later.seq() >= document.seq()
                && (later.seq() > document.seq() ? pastStands(later) : later.equals(document));
    }

    private boolean pastStands(BallotDocument later) {
        if (later.votes().size() != document.votes().size()) {
            return false;
        }
        for (int place = 0; place < document.votes().size(); place++) {
            VoteLine line = later.votes().get(place);
            if (!line.votedAfter(document.seq())
                    && !line.votesAs(document.votes().get(place))) {
                return false;
            }
        }
        return true;
    }
}
