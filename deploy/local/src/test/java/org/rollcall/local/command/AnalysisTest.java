package org.rollcall.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisTest {
    @TempDir
    private Path folder;

    private StubCopy copy;

    @BeforeEach
    void start() throws IOException {
        copy = new StubCopy(folder.resolve("data"));
        copy.on("GET /v1/compare?left=ES-11%2F1&right=ES-11%2F6", 200, """
                {"left":{"symbol":"A/ES-11/L.1","state":"CLOSED","tally":{"yes":141,"no":5,"abstain":35,"pending":12}},
                 "right":{"symbol":"A/ES-11/L.7","state":"CLOSED","tally":{"yes":141,"no":7,"abstain":32,"pending":13}},
                 "formula":"same / both on the roll","agreement":{"same":178,"base":181,"share":0.98343},"moved":2,
                 "moves":[{"from":"ABSTAIN","to":"NO","members":[{"code":"MLI","name":"Mali","corrected":false}]},
                          {"from":"NOT_VOTING","to":"YES","members":[{"code":"MAR","name":"Morocco","corrected":true}]}],
                 "standing":[{"from":"MAY_NOT_VOTE","to":"NOT_VOTING","members":[{"code":"VEN","name":"Venezuela","corrected":false}]}]}""");
        copy.on("GET /v1/members/FRA?session=74", 200, """
                {"member":{"code":"FRA","names":{"en":"France"}},"base":{"session":"74","words":"10 closed roll calls of session 74"},"ballots":10,
                 "choices":{"YES":5,"NO":3,"ABSTAIN":1,"NOT_VOTING":1},"withOutcome":{"formula":"with those that won","same":5,"base":8,"share":0.625},
                 "bySession":[{"session":"74","yes":5,"no":3,"abstain":1,"notVoting":1}]}""");
        copy.on("GET /v1/members/FRA/agreement?least=5", 200, """
                {"member":"FRA","formula":"same / both","base":{},"with":[{"code":"GBR","name":"United Kingdom","same":9,"both":10,"share":0.9}]}""");
    }

    @AfterEach
    void stop() {
        copy.close();
    }

    @Test
    void who_moved_is_told_by_name() {
        assertThat(copy.run("compare", "ES-11/1", "ES-11/6")).isZero();

        assertThat(copy.out())
                .contains("141 in favour · 5 against · 35 abstaining · 12 not voting")
                .contains(
                        "abstaining → against  1\n    Mali\n",
                        "not voting → in favour  1\n    Morocco (corrected later)\n")
                .contains(
                        "Could not vote, or was no member, on one of the two:\nmay not vote → not voting  1\n    Venezuela\n")
                .contains("2 members moved.", "Agreement: 178 of 181, 98.3 %", "same / both on the roll");
    }

    @Test
    void a_spreadsheet_gets_a_line_a_member_that_moved() {
        assertThat(copy.run("compare", "ES-11/1", "ES-11/6", "-o", "csv")).isZero();

        assertThat(copy.out()).isEqualToNormalizingNewlines("""
                        member,name,from,to,corrected
                        MLI,Mali,ABSTAIN,NO,false
                        MAR,Morocco,NOT_VOTING,YES,true
                        """);
    }

    @Test
    void a_symbol_with_several_votes_is_refused_with_the_reason() {
        copy.on("GET /v1/compare?left=x&right=y", 409, "{\"detail\":\"x means several votes: x.1, x.2\"}");

        assertThat(copy.run("compare", "x", "y")).isEqualTo(1);

        assertThat(copy.err()).contains("Not done: x means several votes: x.1, x.2.");
    }

    @Test
    void a_record_comes_with_what_was_counted() {
        assertThat(copy.run("member", "fra", "--session", "74")).isZero();

        assertThat(copy.out())
                .contains(
                        "FRA  France",
                        "Counted: 10 closed roll calls of session 74.",
                        "10 recorded votes with it on the roll")
                .contains(
                        "yes         5",
                        "not voting  1",
                        "With the outcome: 5 of 8, 62.5 %",
                        "with those that won",
                        "74       5    3   1        1");
    }

    @Test
    void agreement_comes_with_its_formula() {
        assertThat(copy.run("member", "FRA", "--agreement", "--least", "5")).isZero();

        assertThat(copy.out()).contains("GBR     United Kingdom  9     10    90.0 %", "same / both");

        assertThat(copy.run("member", "FRA", "--agreement", "--least", "5", "-o", "csv"))
                .isZero();
        assertThat(copy.out()).contains("GBR,United Kingdom,9,10,0.9");
    }
}
