package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.PROPOSAL;
import static org.rollcall.domain.story.Vocabulary.imported;
import static org.rollcall.domain.story.Vocabulary.sponsor;
import static org.rollcall.domain.story.Vocabulary.submitted;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.story.Story;

/** Time runs forward along a stream: what was recorded, else the log's time, and never before the record ahead. */
class MomentsTest {

    private static final Moment DAY = Moment.of("2022-03-02");
    private static final Moment EARLIER = Moment.of("2022-03-01T09:00:00Z");
    private static final Moment LATER = Moment.of("2022-03-02T20:00:00Z");

    @Test
    void the_logs_time_stands_where_nothing_was_recorded() {
        Story story = given(submitted(), sponsor("Birch"));

        assertThat(story.steps())
                .extracting(Step::at)
                .containsExactly(new Moment.At(Story.START.plusSeconds(1)), new Moment.At(Story.START.plusSeconds(2)));
    }

    @Test
    void a_recorded_day_stays_a_day() {
        Story story = Story.of(PROPOSAL).when(DAY, imported()).when(DAY, sponsor("Birch"));

        assertThat(story.proposal().submittedAt()).isEqualTo(DAY);
        assertThat(story.fold().at()).isEqualTo(DAY).hasToString("2022-03-02");
    }

    @Test
    void time_never_runs_backwards() {
        Story story = Story.of(PROPOSAL)
                .when(DAY, imported())
                .when(EARLIER, sponsor("Birch"))
                .when(LATER, sponsor("Willow"))
                .when(sponsor("Rowan"))
                .when(DAY, sponsor("Larch"));

        assertThat(story.steps()).extracting(Step::at).containsExactly(DAY, DAY, LATER, LATER, LATER);
    }

    @Test
    void it_runs_on_whatever_an_event_did() {
        Story story = given(submitted()).when(LATER, submitted());

        story.thenRefused(Refusal.ALREADY_SUBMITTED, "A/L.1");
        assertThat(story.when(sponsor("Birch")).last().at()).isEqualTo(LATER);
    }

    @Test
    void days_are_days_of_four_digits_and_nothing_is_made_up() {
        assertThat(Moment.of("2022-03-02").day())
                .isEqualTo(Moment.of("2022-03-02T23:59:59Z").day());
        assertThat(Moment.of("2022-03-02").start()).isEqualTo(Instant.parse("2022-03-02T00:00:00Z"));
        for (String bad : List.of(
                "",
                "2022-3-2",
                "2022-02-30",
                "yesterday",
                "+999999999-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z")) {
            assertThatThrownBy(() -> Moment.of(bad))
                    .as(bad)
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageContaining("occurredAt must be a day");
        }
    }
}
