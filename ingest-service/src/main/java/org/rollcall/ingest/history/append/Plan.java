package org.rollcall.ingest.history.append;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Choice;

/**
 * The events of a roll call, in two pieces: what must be in the log, all of it, before the close is sent, so that a hole in
 * the votes can be mended whatever happens; and the close with what follows it.
 *
 * @param before what comes before the votes
 * @param votes of the members that voted, in the roll's order
 */
record Plan(StreamId stream, List<Planned> before, Votes votes, List<Planned> after) {

    /** An event with its id, which comes from the record alone: whoever imports it makes the same. */
    record Planned(CommandId id, Event event) {}

    /**
     * The votes of a roll call, nearly all of its events, without an object each.
     *
     * @param id of their commands, up to the member's code
     */
    record Votes(CommandId id, BallotId ballot, Map<MemberCode, Choice> byMember) {

        static final Votes NONE = new Votes(null, null, Map.of());

        List<Planned> planned() {
            List<Planned> all = new ArrayList<>(byMember.size());
            byMember.forEach((member, choice) -> all.add(planned(member, choice)));
            return all;
        }

        Planned planned(MemberCode member, Choice choice) {
            return new Planned(
                    CommandId.of(id.value() + member.value()), new VoteCast(ballot, member, choice, null, null));
        }
    }

    int size() {
        return sizeBefore() + after.size();
    }

    int sizeBefore() {
        return before.size() + votes.byMember().size();
    }

    static Plan nothing(StreamId stream) {
        return new Plan(stream, List.of(), Votes.NONE, List.of());
    }

    boolean isEmpty() {
        return size() == 0;
    }

    /** All of it, in the order in which it is sent. */
    List<Planned> all() {
        List<Planned> all = new ArrayList<>(before);
        all.addAll(votes.planned());
        all.addAll(after);
        return all;
    }

    /** An import's stream holds one ballot. */
    static BallotId ballot(StreamId stream) {
        return new BallotId(stream, 1);
    }
}
