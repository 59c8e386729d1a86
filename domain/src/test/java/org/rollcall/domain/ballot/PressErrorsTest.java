package org.rollcall.domain.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.rule.Outcome;

/** What the press got wrong of the votes of the eleventh emergency special session, and how the difference is said. */
class PressErrorsTest {

    private static final Figures ES_11_1 = new Figures(141L, 5L, 35L, 12L);
    private static final Figures ES_11_7 = new Figures(93L, 18L, 65L, 17L);
    private static final Figures ES_11_8 = new Figures(93L, 8L, 73L, 19L);
    private static final Figures ES_11_6 = new Figures(141L, 7L, 32L, 13L);

    @Test
    void those_abstaining_called_absent() {
        assertThat(words(new Figures(null, null, null, 65L), ES_11_7))
                .containsExactly("65 said to be not voting; 17 were counted (65 is the number abstaining)");
        assertThat(words(new Figures(null, null, null, 73L), ES_11_8))
                .containsExactly("73 said to be not voting; 19 were counted (73 is the number abstaining)");
    }

    @Test
    void the_amended_text_called_rejected() {
        Figures nothing = new Figures(null, null, null, null);

        assertThat(Difference.between(nothing, Outcome.REJECTED, ES_11_8, Outcome.ADOPTED))
                .containsExactly(
                        new Difference("outcome", "REJECTED", "ADOPTED", "called not adopted; it was adopted"));
    }

    @Test
    void six_where_seven_voted_against() {
        assertThat(words(new Figures(null, 6L, null, null), ES_11_6))
                .containsExactly("6 said to be against; 7 were counted");
    }

    @Test
    void one_too_many_and_four_too_few() {
        assertThat(words(new Figures(142L, null, null, null), ES_11_1))
                .containsExactly("142 said to be in favour; 141 were counted");
        assertThat(words(new Figures(89L, null, null, null), ES_11_7))
                .containsExactly("89 said to be in favour; 93 were counted");
    }

    @Test
    void the_board_of_the_hall_and_the_announcement() {
        // 2 March 2022, one weak source: 34 abstentions shown, 35 announced.
        assertThat(words(new Figures(null, null, 34L, null), ES_11_1))
                .containsExactly("34 said to be abstaining; 35 were counted");
    }

    @Test
    void each_figure_that_differs_is_named_with_both() {
        List<Difference> found =
                Difference.between(new Figures(141L, 35L, 5L, 12L), Outcome.ADOPTED, ES_11_1, Outcome.ADOPTED);

        assertThat(found).extracting(Difference::what).containsExactly("no", "abstain");
        assertThat(found).extracting(Difference::said).containsExactly("35", "5");
        assertThat(found).extracting(Difference::counted).containsExactly("5", "35");
        assertThat(found.getFirst().words()).endsWith("(35 is the number abstaining)");
    }

    @Test
    void what_was_not_said_or_is_not_known_does_not_differ() {
        Figures nothing = new Figures(null, null, null, null);

        assertThat(Difference.between(nothing, null, ES_11_1, Outcome.ADOPTED)).isEmpty();
        assertThat(Difference.between(ES_11_1, Outcome.ADOPTED, nothing, null)).isEmpty();
        assertThat(Difference.between(ES_11_1, Outcome.ADOPTED, ES_11_1, Outcome.ADOPTED))
                .isEmpty();
    }

    private static List<String> words(Figures said, Figures counted) {
        return Difference.between(said, null, counted, null).stream()
                .map(Difference::words)
                .toList();
    }
}
