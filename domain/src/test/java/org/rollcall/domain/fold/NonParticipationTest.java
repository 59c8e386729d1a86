package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.roll.Choice.ABSTAIN;
import static org.rollcall.domain.roll.Choice.YES;
import static org.rollcall.domain.story.Floor.declared;
import static org.rollcall.domain.story.Floor.opened;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.ballot;
import static org.rollcall.domain.story.Vocabulary.closed;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.members;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.submitted;
import static org.rollcall.domain.story.Vocabulary.vote;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.roll.Tally;
import org.rollcall.domain.rule.Condition;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.story.Story;

/** A member that is present may declare that it does not participate: it stays among those not voting. */
class NonParticipationTest {

    private final Story open = given(submitted(), determined(MajorityRule.twoThirds()), opened(1));

    @Test
    void it_is_kept_and_counts_as_not_voting() {
        open.when(declared(1, "ASH")).thenApplied();

        assertThat(open.ballot(1).said().notParticipating()).containsOnlyKeys(MemberCode.of("ASH"));
        assertThat(open.ballot(1).votes().tally().pending()).isEqualTo(6);
        assertThat(open.ballot(1).seq()).isEqualTo(4);
        open.with(closed(1));
        assertThat(open.ballot(1).said().notParticipating()).containsOnlyKeys(MemberCode.of("ASH"));
    }

    @Test
    void who_votes_after_all_does_participate() {
        open.with(declared(1, "ASH"), vote("ASH", YES));

        assertThat(open.ballot(1).said().notParticipating()).isEmpty();
        open.when(declared(1, "ASH")).thenRefused(Refusal.ALREADY_VOTED, "ASH has voted in a-l-1.1");
    }

    @Test
    void it_is_declared_once_by_who_is_on_the_roll_and_may_vote() {
        open.with(declared(1, "ASH"));

        open.when(declared(1, "ASH")).thenRefused(Refusal.ALREADY_DECLARED, "ASH has declared it already");
        open.when(declared(1, "NIL")).thenRefused(Refusal.NOT_ON_ROLL, "NIL is not on the roll");
        open.when(declared(1, "YEW")).thenRefused(Refusal.NOT_ENTITLED, "YEW may not vote anyway: ARTICLE_19");
        open.when(declared(2, "ASH")).thenRefused(Refusal.NO_SUCH_BALLOT, "a-l-1.2");
    }

    @Test
    void not_after_the_gavel() {
        open.with(closed(1)).when(declared(1, "ASH")).thenRefused(Refusal.BALLOT_NOT_OPEN, "a-l-1.1 is CLOSED");
    }

    @Test
    void in_the_council_it_is_no_veto_and_no_abstention() {
        // S/RES/2756 of 31 October 2024: 12-0-2, Algeria present and not participating.
        MajorityRule nine = new MajorityRule(
                "council",
                "nine affirmative votes and no veto",
                "Charter 27(3)",
                List.of(new Condition.AtLeast(9), new Condition.NoVeto(members("CHN", "FRA", "GBR", "RUS", "USA"))),
                null);
        List<MemberCode> inFavour = members("CHE CHN ECU FRA GBR GUY JPN KOR MLT SLE SVN USA".split(" "));
        List<MemberCode> others = members("DZA", "MOZ", "RUS");
        Roll roll = Roll.of(Stream.concat(inFavour.stream(), others.stream()).toList());
        Story story = given(submitted(), determined(nine), opened(ballot(1), Subject.whole(), nine, roll));

        inFavour.forEach(member -> story.with(vote(member.value(), YES)));
        story.with(vote("MOZ", ABSTAIN), vote("RUS", ABSTAIN), declared(1, "DZA"), closed(1));

        assertThat(story.ballot(1).verdict().words()).isEqualTo("adopted: 12 of 9 required; no veto was cast");
        assertThat(story.ballot(1).votes().tally()).isEqualTo(new Tally(15, 12, 0, 2));
        assertThat(story.ballot(1).said().notParticipating()).containsOnlyKeys(MemberCode.of("DZA"));
    }
}
