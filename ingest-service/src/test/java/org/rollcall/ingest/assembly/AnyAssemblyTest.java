package org.rollcall.ingest.assembly;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.rollcall.ingest.Assemblies.post;
import static org.rollcall.ingest.Assemblies.proposal;
import static org.rollcall.ingest.Assemblies.vote;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.ingest.Assemblies;
import org.rollcall.ingest.log.AssemblyBook;
import org.rollcall.testing.BrokerAndDatabase;

@QuarkusTest
@WithTestResource(BrokerAndDatabase.class)
class AnyAssemblyTest {

    /** More than half of the members that hold at least three fifths of the weight; the middle one left in 2020. */
    private static final String PARLIAMENT = """
            {"name":"Diet of the Isles","totalWeight":10,
             "ruleBook":{"name":"Rules of the Diet","majorities":[
               {"name":"by-islands","words":"a majority of the islands with 3/5 of the weight","article":"Rule 1","conditions":[
                 {"kind":"FRACTION","base":"MEMBERS","numerator":1,"denominator":2,"strict":true},
                 {"kind":"FRACTION","base":"MEMBERS","numerator":3,"denominator":5,"strict":false,"measure":"WEIGHT"}]}],
              "procedure":{"presiding":"Speaker","verb":"adopts","motions":"by-islands","reconsideration":"by-islands",
                "divisionNeedsVote":false}},
             "members":[
              {"code":"ANS","names":{"en":"Ansel"},"weight":6,"groups":[{"name":"Reeds"}]},
              {"code":"BOR","names":{"en":"Borrow"},"from":"1990-01-01","to":"2020-12-31","weight":9},
              {"code":"CAY","names":{"en":"Cayle"},"weight":2},
              {"code":"DUN","names":{"en":"Dunmere"},"terms":[{"from":"1990-01-01","to":"1999-12-31"},{"from":"2010-01-01"}],
               "weight":2}]}
            """;

    @Inject
    AssemblyBook book;

    private final String id = "diet-" + UUID.randomUUID();

    @BeforeEach
    void ready() {
        Assemblies.ready();
    }

    @Test
    void a_parliament_defined_by_one_call_votes_by_its_own_rule_and_weights() {
        define(PARLIAMENT).statusCode(201);
        vote(proposal(id, "by-islands"), "YES CAY DUN", "NO ANS")
                .body(
                        "outcome",
                        equalTo("REJECTED"),
                        "tally.members",
                        equalTo(3),
                        "words",
                        containsString("by weight"));
        vote(proposal(id, "by-islands"), "YES ANS DUN").body("outcome", equalTo("ADOPTED"));
        String unknown = proposal(id, "by-islands");
        post("/v1/proposals/" + unknown + "/ballots", "{}").statusCode(201);
        post("/v1/ballots/" + unknown + ".1/votes", "{\"member\":\"BOR\",\"choice\":\"YES\"}")
                .statusCode(422)
                .body("reason", equalTo("NOT_ON_ROLL"));
    }

    @Test
    void a_suspended_member_stays_on_the_roll_and_may_not_vote_until_it_is_restored() {
        define(PARLIAMENT).statusCode(201);
        at("/suspensions", suspension("CAY", "2020-01-01")).statusCode(201);
        at("/suspensions", suspension("CAY", "2021-06-01"))
                .statusCode(409)
                .body("reason", equalTo("SUSPENSION_OVERLAPS"), "detail", containsString("from 2020-01-01 on"));
        at("/suspensions", suspension("XYZ", "2020-01-01")).statusCode(422).body("reason", equalTo("NO_SUCH_MEMBER"));
        String stream = proposal(id, "by-islands");
        post("/v1/proposals/" + stream + "/ballots", "{}").statusCode(201);
        post("/v1/ballots/" + stream + ".1/votes", "{\"member\":\"CAY\",\"choice\":\"YES\"}")
                .statusCode(422)
                .body("reason", equalTo("NOT_ENTITLED"), "detail", containsString("ARTICLE_19"));
        at("/restorations", "{\"member\":\"CAY\",\"from\":\"2022-01-01\",\"citation\":\"Decision 2\"}")
                .statusCode(201);
        at("/restorations", "{\"member\":\"CAY\",\"from\":\"2023-01-01\",\"citation\":\"Decision 2\"}")
                .statusCode(409)
                .body("reason", equalTo("NOT_SUSPENDED"));
        vote(proposal(id, "by-islands"), "YES CAY ANS").body("tally.yes", equalTo(2));
    }

    @Test
    void what_is_shipped_is_there() {
        for (String shipped : new String[] {"unga", "unsc", "hrc", "confluence", "weir", "tidewater"}) {
            assertThat(book.definition(AssemblyId.of(shipped))).as(shipped).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"code\":\"CAY\"         | \"code\":\"ANS\"          | members names the code ANS twice",
                "\"totalWeight\":10         | \"totalWeight\":11          | 11",
                "\"weight\":6,              | ''                            | must be given for every member",
                "\"to\":\"2020-12-31\"    | \"to\":\"1980-12-31\"     | end on 1980-12-31 before they begin",
                "\"from\":\"2010-01-01\"  | \"from\":\"1999-01-01\"   | overlap",
                "\"denominator\":5,\"strict\":false | \"denominator\":2,\"strict\":false | could never be met",
                "\"motions\":\"by-islands\" | \"motions\":\"by-reeds\" | procedure.motions names 'by-reeds'",
                "{\"code\":\"CAY\"        | null, {\"code\":\"CAY\"   | holds null where a value belongs",
                "\"terms\":[                | \"to\":\"2001-01-01\",\"terms\":[ | have no place beside from and to",
                "{\"kind\":\"FRACTION\",\"base\":\"MEMBERS\",\"numerator\":1 | "
                        + "{\"kind\":\"VETO\",\"holders\":[\"ZED\"]},{\"kind\":\"FRACTION\",\"base\":\"MEMBERS\",\"numerator\":1 | "
                        + "gives ZED a veto"
            })
    void a_bad_definition_is_refused_with_its_place(String good, String bad, String why) {
        assertThat(PARLIAMENT).contains(good);
        define(PARLIAMENT.replace(good, bad)).statusCode(400).body("detail", containsString(why));
    }

    @Test
    void a_ballot_that_could_never_pass_or_lacks_its_veto_holder_is_not_opened() {
        String rule = "{\"name\":\"%s\",\"words\":\"w\",\"article\":\"1\",\"conditions\":["
                + "{\"kind\":\"COUNT\",\"votes\":%d},{\"kind\":\"VETO\",\"holders\":[\"%s\"]}]},";
        String rules = rule.formatted("four", 4, "ANS") + rule.formatted("gone", 1, "BOR");
        define(PARLIAMENT.replace("\"majorities\":[", "\"majorities\":[" + rules))
                .statusCode(201);
        post("/v1/proposals/" + proposal(id, "four") + "/ballots", "{}")
                .statusCode(409)
                .body("reason", equalTo("RULE_IMPOSSIBLE"), "detail", containsString("only 3"));
        post("/v1/proposals/" + proposal(id, "gone") + "/ballots", "{}")
                .statusCode(409)
                .body("reason", equalTo("VETO_HOLDER_NOT_ON_ROLL"), "detail", containsString("BOR"));
    }

    @Test
    void a_rule_that_everything_passes_is_refused() {
        define("""
                {"name":"x","ruleBook":{"name":"r","majorities":[{"name":"all","words":"all","article":"1","conditions":[
                  {"kind":"QUORUM","numerator":1,"denominator":2,"strict":true}]}]},
                 "members":[{"code":"A","names":{"en":"A"}}]}""").statusCode(400).body("detail", containsString("everything would pass"));
        at("/suspensions", suspension("A", "2020-01-01")).statusCode(404).body("reason", equalTo("NO_SUCH_ASSEMBLY"));
    }

    private static String suspension(String member, String from) {
        return "{\"member\":\"%s\",\"from\":\"%s\",\"reason\":\"ARTICLE_19\",\"citation\":\"Decision 1\"}"
                .formatted(member, from);
    }

    private ValidatableResponse define(String json) {
        return given().contentType("application/json")
                .body(json)
                .put("/v1/assemblies/" + id)
                .then();
    }

    private ValidatableResponse at(String path, String json) {
        return post("/v1/assemblies/" + id + path, json);
    }
}
