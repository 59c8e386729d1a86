package org.rollcall.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.story.Vocabulary.PROPOSAL;
import static org.rollcall.domain.story.Vocabulary.ballot;
import static org.rollcall.domain.story.Vocabulary.opened;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.story.Story;

/** Given many openings with equal rolls, then they hold one roll in memory; a roll that differs in anything is another one. */
class SharedRollsTest {

    private static final List<MemberCode> MEMBERS = List.of(MemberCode.of("ASH"), MemberCode.of("BAY"));

    @Test
    void equal_rolls_are_one_object() {
        BallotOpened first = read(1, Roll.of(MEMBERS));
        BallotOpened second = read(2, Roll.of(MEMBERS));

        assertThat(second.roll()).isSameAs(first.roll());
        assertThat(second).isEqualTo(opening(2, Roll.of(MEMBERS)));
    }

    @Test
    void what_differs_is_not_shared() {
        Roll plain = read(1, Roll.of(MEMBERS)).roll();

        for (Roll other : List.of(
                new Roll(MEMBERS, Map.of(MEMBERS.getFirst(), "ARTICLE_19"), null, null),
                new Roll(MEMBERS, Map.of(), List.of(2L, 1L), null),
                new Roll(MEMBERS, Map.of(), null, 3),
                Roll.of(MEMBERS.reversed()))) {
            assertThat(read(2, other).roll()).isEqualTo(other).isNotEqualTo(plain);
        }
    }

    private static BallotOpened read(int number, Roll roll) {
        Reading reading =
                WireFormat.read(WireFormat.write(Story.envelope(PROPOSAL, "c-1", null, opening(number, roll))));
        return (BallotOpened) ((Reading.Readable) reading).envelope().event();
    }

    private static BallotOpened opening(int number, Roll roll) {
        return opened(ballot(number), Subject.whole(), MajorityRule.twoThirds(), roll);
    }
}
