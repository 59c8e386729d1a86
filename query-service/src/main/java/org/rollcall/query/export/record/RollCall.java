package org.rollcall.query.export.record;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.rollcall.domain.ballot.Said;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.WordEvent.RecordCorrected;
import org.rollcall.domain.event.WordEvent.Recorded;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.roll.Votes;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.member.KnownBody;

/**
 * Who voted how on one decided ballot: all on the roll in its order, and behind them those that only a later edition of the record
 * knows of.
 *
 * @param letters a letter a place of the roll
 */
record RollCall(BallotDocument ballot, KnownBody body, Roll roll, String letters, Said said) {

    /** Everybody's place; the last ones are not on the roll. */
    List<MemberCode> members() {
        Set<MemberCode> all = new LinkedHashSet<>(roll.members());
        said.corrected().stream()
                .map(Said.Corrected::word)
                .map(RecordCorrected::member)
                .filter(member -> member != null)
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** At most that many lines from a place on. */
    List<RecordedVote> lines(int place, int most) {
        List<MemberCode> all = members();
        return IntStream.range(place, Math.min(all.size(), place + most))
                .mapToObj(at -> line(all.get(at)))
                .toList();
    }

    private RecordedVote line(MemberCode member) {
        Recorded first = first(member);
        Recorded latest = said.readingOf(member).orElse(first);
        return new RecordedVote(
                ballot.id(),
                Moment.of(ballot.openedAt()).day(),
                ballot.assembly().id(),
                ballot.session(),
                ballot.symbol(),
                ballot.resolution(),
                member.value(),
                body.nameOf(member.value()),
                first.name(),
                latest == first ? null : latest.name(),
                ballot.verdict().outcome().name(),
                ballot.provenance().source(),
                ballot.provenance().record(),
                ballot.provenance().kind().name());
    }

    private Recorded first(MemberCode member) {
        var place = roll.placeOf(member);
        return place.isEmpty() ? Recorded.NOT_A_MEMBER : Recorded.of(Votes.choiceOf(letters.charAt(place.getAsInt())));
    }
}
