package org.rollcall.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.domain.story.Vocabulary.PROPOSAL;
import static org.rollcall.domain.story.Vocabulary.ROLL;
import static org.rollcall.domain.story.Vocabulary.ballot;
import static org.rollcall.domain.story.Vocabulary.closed;
import static org.rollcall.domain.story.Vocabulary.defined;
import static org.rollcall.domain.story.Vocabulary.submitted;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Tally;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.story.Story;

/** What no log could make sense of is refused where the event is made. */
class InvalidEventsTest {

    private static final MemberCode ASH = MemberCode.of("ASH");
    private static final LocalDate DAY = LocalDate.parse("2022-03-02");

    @Test
    void a_member_has_a_name_in_some_language() {
        refused("members.names is missing", () -> member(null));
        refused("members.names must hold at least one name for ASH", () -> member(Map.of()));
        refused(
                "members.names must be named by language tags such as en or zh-Hant, not 'English'",
                () -> member(Map.of("English", "Ash")));
        refused(
                "members.names must be named by language tags",
                () -> member(Map.of("en" + "-ab".repeat(100_000), "Ash")));
        refused("members.names.en is empty", () -> member(Map.of("en", " ")));

        assertThat(member(Map.of("fr", "Frêne", "en", "Ash")).name()).isEqualTo("Ash");
        assertThat(member(Map.of("fr", "Frêne", "zh-Hant", "白蠟樹")).name()).isEqualTo("Frêne");
    }

    private static Member member(Map<String, String> names) {
        return new Member(ASH, names, null, null, null);
    }

    @Test
    void a_membership_ends_after_it_began_in_a_year_that_can_be_stored() {
        refused(
                "members.terms end on 2022-03-01 before they begin on 2022-03-02",
                () -> between(DAY, DAY.minusDays(1)));
        refused("members.terms.from must be a day of the years 0001 to 9999", () -> between(LocalDate.MIN, null));
        refused(
                "members.terms.to must be a day of the years 0001 to 9999",
                () -> between(null, LocalDate.of(10_000, 1, 1)));
        refused("members.groups.to must be a day", () -> new Member.Group("Trees", null, LocalDate.MAX));

        assertThat(between(DAY, DAY).on(DAY)).isTrue();
        assertThat(between(DAY, DAY).on(DAY.plusDays(1))).isFalse();
        assertThat(between(null, null).on(LocalDate.parse("1945-10-24"))).isTrue();
    }

    private static Member between(LocalDate from, LocalDate to) {
        return new Member(ASH, Map.of("en", "Ash"), List.of(new Member.Term(from, to)), null, null);
    }

    @Test
    void an_assembly_names_each_member_once_and_each_rule_once() {
        Member ash = between(null, null);
        refused("members names the code ASH twice", () -> defined("Orchard", ash, ash));
        refused("members must name 1 to 100000 members", () -> defined("Orchard"));
        refused(
                "holds two rules named two-thirds",
                () -> new RuleBook("Rules", List.of(MajorityRule.twoThirds(), MajorityRule.twoThirds()), null));
        assertThat(new RuleBook("Rules", List.of(MajorityRule.twoThirds()), null).majority("two-thirds"))
                .isPresent();
        assertThat(new RuleBook("Rules", List.of(MajorityRule.twoThirds()), null).majority("three-thirds"))
                .isEmpty();
    }

    @Test
    void a_subject_says_which_where_there_are_several() {
        refused("subject.of must say which AMENDMENT", () -> new Subject(Subject.Kind.AMENDMENT, null));
        refused("subject.of must say which PART", () -> new Subject(Subject.Kind.PART, " "));
        refused("subject.of has no place beside WHOLE", () -> new Subject(Subject.Kind.WHOLE, "paragraph 1"));
        assertThat(new Subject(Subject.Kind.AS_AMENDED, null).decidesProposal()).isTrue();
        assertThat(new Subject(Subject.Kind.MOTION, "no action").decidesProposal())
                .isFalse();
    }

    @Test
    void figures_are_numbers_of_votes() {
        refused("notVoting must be a number of votes, not -1", () -> new Figures(1L, 1L, 1L, -1L));
        refused("yes must be a number of votes", () -> new Figures(Long.MAX_VALUE, null, null, null));
    }

    @Test
    void no_more_are_present_than_are_on_the_roll() {
        refused("present must be from 0 to the 6 members on the roll", () -> openedWith(7));
        refused("present must be from 0 to the 6 members on the roll", () -> openedWith(-1));
        assertThat(openedWith(6).present()).isEqualTo(6);
    }

    private static BallotOpened openedWith(int present) {
        return new BallotOpened(
                ballot(1), null, "Shall it?", "It is.", null, null, ROLL, Method.HANDS, Visibility.SEALED, present);
    }

    @Test
    void an_envelope_names_its_stream_its_actor_and_its_request() {
        refused("requestdigest must be 32 hexadecimal digits", () -> envelope(PROPOSAL, "teller", "0123"));
        refused("actor is missing", () -> envelope(PROPOSAL, null, "0".repeat(32)));
        refused("subject is missing", () -> envelope(null, "teller", "0".repeat(32)));
    }

    private static Envelope envelope(StreamId stream, String actor, String digest) {
        return new Envelope(CommandId.of("c"), "/here", stream, Story.START, actor, digest, null, closed(1));
    }

    @Test
    void a_proposal_is_a_draft_resolution_unless_said_otherwise() {
        assertThat(submitted().kind()).isEqualTo("DRAFT_RESOLUTION");
        assertThat(submitted().related()).isEmpty();
        assertThat(submitted().provenance().kind()).isEqualTo(Provenance.Kind.TEST);
    }

    @Test
    void a_tally_does_not_hold_more_than_there_are_members() {
        assertThatThrownBy(() -> new Tally(2, 1, 1, 1)).hasMessageContaining("a tally of 2 cannot hold 1 + 1 + 1");
        assertThatThrownBy(() -> new Tally(2, -1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(String words, ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOf(InvalidValue.class).hasMessageContaining(words);
    }
}
