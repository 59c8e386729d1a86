package org.rollcall.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.roll.Choice.ABSTAIN;
import static org.rollcall.domain.roll.Choice.NO;
import static org.rollcall.domain.roll.Choice.YES;
import static org.rollcall.domain.story.Vocabulary.members;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.roll.Tally;
import org.rollcall.domain.roll.Votes;

/** Nine affirmative votes, and the veto (Charter, Article 27): recorded votes of the Council, member by member. */
class SecurityCouncilTest {

    private static final Condition NINE = new Condition.AtLeast(9);
    private static final Condition VETO = new Condition.NoVeto(members("CHN", "FRA", "GBR", "RUS", "USA"));
    private static final MajorityRule PROCEDURAL = rule("Charter 27(2)", NINE);
    private static final MajorityRule OTHER = rule("Charter 27(3)", NINE, VETO);

    private static MajorityRule rule(String article, Condition... conditions) {
        return new MajorityRule("council", "nine affirmative votes", article, List.of(conditions), TieRule.NONE);
    }

    @Test
    void fewer_than_nine_is_no_veto() {
        // S/2022/231 of 23 March 2022: 2-0-13.
        Verdict verdict =
                OTHER.decide(council("CHN RUS", "", "ALB ARE BRA FRA GAB GBR GHA IND IRL KEN MEX NOR USA", ""));

        assertThat(verdict.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(verdict.reason()).isEqualTo(Reason.FEWER_THAN_REQUIRED);
        assertThat(verdict.words()).isEqualTo("not adopted: 2 of 9 required; no veto was cast");
    }

    @Test
    void one_negative_vote_of_a_permanent_member_is_a_veto() {
        // S/2022/155 of 25 February 2022: 11-1-3.
        Verdict verdict = OTHER.decide(february2022());

        assertThat(verdict.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(verdict.reason()).isEqualTo(Reason.VETO);
        assertThat(verdict.words()).isEqualTo("not adopted: 11 of 9 required; vetoed by RUS");
        assertThat(verdict.findings().get(1).members()).isEqualTo(members("RUS"));
        assertThat(verdict.findings()).extracting(Finding::kind).containsExactly("COUNT", "VETO");
    }

    @Test
    void there_is_no_veto_on_a_procedural_matter() {
        // S/RES/2623 of 27 February 2022: the same 11-1-3.
        Verdict verdict = PROCEDURAL.decide(february2022());

        assertThat(verdict.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(verdict.words()).isEqualTo("adopted: 11 of 9 required");
    }

    @Test
    void permanent_members_that_abstain_do_not_veto() {
        // S/RES/2774 of 24 February 2025: 10-0-5.
        Verdict verdict =
                OTHER.decide(council("CHN DZA GUY KOR PAK PAN RUS SLE SOM USA", "", "DNK FRA GBR GRC SVN", ""));

        assertThat(verdict.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(verdict.words()).isEqualTo("adopted: 10 of 9 required; no veto was cast");
    }

    @Test
    void a_member_that_does_not_participate_changes_nothing() {
        // S/RES/2756 of 31 October 2024: 12-0-2, Algeria present and not participating.
        Count count = council("CHE CHN ECU FRA GBR GUY JPN KOR MLT SLE SVN USA", "", "MOZ RUS", "DZA");

        assertThat(count.members().pending()).isEqualTo(1);
        assertThat(OTHER.decide(count).outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void a_negative_vote_of_another_member_is_no_veto() {
        Count count = council("CHN FRA GBR RUS USA ALB BRA GAB GHA", "IND", "ARE IRL KEN MEX NOR", "");

        assertThat(OTHER.decide(count).outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void fewer_than_nine_is_named_before_the_veto() {
        Count count = council("FRA GBR USA", "RUS CHN", "ALB ARE BRA GAB GHA IND IRL KEN MEX NOR", "");

        assertThat(OTHER.decide(count).reason()).isEqualTo(Reason.FEWER_THAN_REQUIRED);
        assertThat(OTHER.decide(count).words()).isEqualTo("not adopted: 3 of 9 required; vetoed by CHN, RUS");
    }

    @Test
    void while_open_a_veto_can_only_be_taken_back_by_who_cast_it() {
        Verdict standing =
                OTHER.standing(council("ALB", "RUS", "", "ARE BRA CHN FRA GAB GBR GHA IND IRL KEN MEX NOR USA"));

        assertThat(standing.outcome()).isNull();
        assertThat(standing.words())
                .isEqualTo("vetoed by RUS; this cannot change unless a vote already cast is changed");
    }

    @Test
    void before_1966_seven_of_eleven_were_enough() {
        Count count = Count.of(new Tally(11, 7, 2, 2));

        assertThat(rule("Charter 27(2), before 1966", new Condition.AtLeast(7))
                        .decide(count)
                        .words())
                .isEqualTo("adopted: 7 of 7 required");
    }

    private static Count february2022() {
        return council("ALB BRA FRA GAB GBR GHA IRL KEN MEX NOR USA", "RUS", "ARE CHN IND", "");
    }

    private static Count council(String yes, String no, String abstain, String notVoting) {
        Votes votes = new Votes(Roll.of(codes(String.join(" ", yes, no, abstain, notVoting))));
        assertThat(votes.roll().size()).isEqualTo(15);
        cast(votes, yes, YES);
        cast(votes, no, NO);
        cast(votes, abstain, ABSTAIN);
        return Count.of(votes, null);
    }

    private static void cast(Votes votes, String codes, Choice choice) {
        codes(codes).forEach(code -> votes.put(votes.roll().placeOf(code).orElseThrow(), choice, 1));
    }

    private static List<MemberCode> codes(String codes) {
        return codes.isBlank() ? List.of() : members(codes.strip().split("\\s+"));
    }
}
