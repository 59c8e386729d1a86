package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.rollcall.domain.roll.Choice.NO;
import static org.rollcall.domain.roll.Choice.YES;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.ROLL;
import static org.rollcall.domain.story.Vocabulary.adopted;
import static org.rollcall.domain.story.Vocabulary.ballot;
import static org.rollcall.domain.story.Vocabulary.closed;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.imported;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.openedOn;
import static org.rollcall.domain.story.Vocabulary.submitted;
import static org.rollcall.domain.story.Vocabulary.vote;

import org.junit.jupiter.api.Test;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.amendment.PartState;
import org.rollcall.domain.ballot.WhatCounts;
import org.rollcall.domain.ballot.Words;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.WordEvent.RecordCorrected;
import org.rollcall.domain.event.WordEvent.Recorded;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Tally;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.story.Story;

/** A later edition of the record stands beside the first reading, and the record of a part's vote says that there was one. */
class CorrectedRecordsTest {

    private static final MemberCode ASH = MemberCode.of("ASH");

    private final Story record =
            given(imported(), opened(1, null), vote("ASH", YES), vote("ELM", NO), closed(1), adopted(1));

    private static RecordCorrected ash(Recorded from, Recorded to) {
        return RecordCorrected.ofMember(ballot(1), ASH, from, to, "2026-11");
    }

    @Test
    void the_first_reading_and_its_count_stay() {
        String counted = WhatCounts.of(record.ballot(1)).hash();

        record.with(ash(Recorded.YES, Recorded.ABSTAIN), ash(Recorded.ABSTAIN, Recorded.NOT_A_MEMBER));

        assertThat(record.ballot(1).votes().choiceOf(ASH)).isEqualTo(YES);
        assertThat(record.ballot(1).votes().tally()).isEqualTo(new Tally(6, 1, 1, 0));
        assertThat(WhatCounts.of(record.ballot(1)).hash()).isEqualTo(counted);
        assertThat(Words.reading(record.ballot(1), ASH)).isEqualTo(Recorded.NOT_A_MEMBER);
        assertThat(record.ballot(1).said().corrected()).hasSize(2);
        assertThat(record.ballot(1).seq()).isEqualTo(8);
    }

    @Test
    void what_was_corrected_meanwhile_is_not_corrected_twice() {
        record.with(ash(Recorded.YES, Recorded.NO))
                .when(ash(Recorded.YES, Recorded.ABSTAIN))
                .thenRefused(Refusal.STALE_CHANGE, "is read as NO, not as YES");
    }

    @Test
    void a_title_is_corrected_too() {
        record.with(new RecordCorrected(ballot(1), null, "title", "Shade", "Shade for all", "2026-11"));

        assertThat(record.ballot(1).said().correctionOf("title"))
                .hasValueSatisfying(word -> assertThat(word.to()).isEqualTo("Shade for all"));
        assertThatThrownBy(() -> new RecordCorrected(ballot(1), ASH, "title", "a", "b", "2026-11"))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void only_a_closed_record_has_editions() {
        given(submitted(), determined(MajorityRule.twoThirds()), opened(1), closed(1))
                .when(ash(Recorded.NOT_VOTING, Recorded.YES))
                .thenRefused(Refusal.WRONG_STREAM, "imported");
        given(imported(), opened(1, null))
                .when(ash(Recorded.NOT_VOTING, Recorded.YES))
                .thenRefused(Refusal.BALLOT_NOT_CLOSED, "is OPEN");
    }

    @Test
    void the_record_of_the_vote_on_a_part_needs_no_motion() {
        var part = new Subject(Subject.Kind.PART, "paragraph 5");
        Story voted =
                given(imported()).when(opened(ballot(1), part, null, ROLL)).thenApplied();

        assertThat(voted.proposal().parts())
                .extracting(PartState::undecided, state -> state.part().name())
                .containsExactly(tuple(true, "paragraph 5"));
        given(submitted(), determined(MajorityRule.twoThirds()))
                .when(openedOn(1, part))
                .thenRefused(Refusal.NO_SUCH_PART, "no division");
    }
}
