package org.rollcall.local.command;

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

    private static BallotState ballot(String state) throws Exception {
        return BallotState.of(new ObjectMapper().readTree("""
                        {"state":"%s","tally":{"yes":141,"no":5,"abstain":35,"pending":12},"verdict":{"words":"adopted: because"},
                         "provenance":{"kind":"SIMULATED","source":"undl","record":"3959039","roll":"OFFICIAL","timing":"INVENTED"}}
                        """.formatted(state)));
    }
}
