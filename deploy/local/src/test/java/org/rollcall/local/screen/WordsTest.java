package org.rollcall.local.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.rollcall.local.client.BallotState;

class WordsTest {
    @Test
    void until_the_gavel_nobody_is_not_voting() throws Exception {
        assertThat(Words.line(ballot("OPEN")))
                .isEqualTo("OPEN  141 in favour · 5 against · 35 abstaining · 12 not yet voted");
        assertThat(Words.line(ballot("CLOSED")))
                .isEqualTo("CLOSED  141 in favour · 5 against · 35 abstaining · 12 not voting  →  adopted: because");
    }

    @Test
    void provenance_is_told_in_full() throws Exception {
        assertThat(Words.provenance(ballot("OPEN").document()))
                .isEqualTo("SIMULATED, official roll, invented timing, undl 3959039");
    }

    @Test
    void a_figure_that_nobody_reported_is_not_a_zero() throws Exception {
        assertThat(Words.tally(read("""
                {"state":"REPORTED","tally":{"yes":31,"no":71,"abstain":null,"pending":null}}"""))).isEqualTo("31 in favour · 71 against · ? abstaining · ? not voting");
    }

    @Test
    void what_is_voted_on_is_said_where_it_is_not_the_draft() throws Exception {
        assertThat(Words.stage(read("""
                {"subject":{"kind":"WHOLE","of":null}}"""))).isEmpty();
        assertThat(Words.stage(read("""
                {"subject":{"kind":"AMENDMENT","of":"A/ES-11/L.13"}}"""))).isEqualTo("amendment A/ES-11/L.13, not the draft");
        assertThat(Words.stage(read("""
                {"subject":{"kind":"MOTION","of":"m1"},"motion":{"words":"that the ruling be overruled"},"mirrored":true}""")))
                .isEqualTo("motion m1: that the ruling be overruled; a vote against carries it");
    }

    @Test
    void each_condition_says_whether_it_is_met_and_how_far_away_it_is() throws Exception {
        assertThat(Words.findings(read("""
                {"state":"CLOSED","verdict":{"findings":[{"met":false,"words":"2 of 9 required","moreNeeded":7},
                 {"met":true,"words":"no veto was cast","moreNeeded":0}]}}""")))
                .containsExactly(
                        "✕ 2 of 9 required (7 more in favour were needed, had nobody else voted no)",
                        "✓ no veto was cast");
    }

    private static BallotState read(String json) throws Exception {
        return BallotState.of(new ObjectMapper().readTree(json));
    }

    private static BallotState ballot(String state) throws Exception {
        return BallotState.of(new ObjectMapper().readTree("""
                        {"state":"%s","tally":{"yes":141,"no":5,"abstain":35,"pending":12},"verdict":{"words":"adopted: because"},
                         "provenance":{"kind":"SIMULATED","source":"undl","record":"3959039","roll":"OFFICIAL","timing":"INVENTED"}}
                        """.formatted(state)));
    }
}
