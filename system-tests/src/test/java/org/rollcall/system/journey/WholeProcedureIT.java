package org.rollcall.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.system.hall.Http.must;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.rollcall.system.hall.Expected;
import org.rollcall.system.hall.Hall;
import org.rollcall.system.hall.Played;

/** Whole meetings, from the first command to what is read: amendments, motions, another council's rule, another parliament. */
class WholeProcedureIT {

    private final Hall hall = Hall.open();

    @Test
    void the_draft_of_24_february_2025_is_amended_against_its_sponsors_wish_and_adopted_as_amended() {
        var meeting = Played.of(hall, "ga-2025-02-24");
        JsonNode amended = meeting.proposal("A/ES-11/L.11");
        assertThat(states(amended))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "A/ES-11/L.12", "REJECTED",
                        "A/ES-11/L.13", "ADOPTED",
                        "A/ES-11/L.14", "ADOPTED",
                        "A/ES-11/L.15", "ADOPTED"));
        assertThat(amended.path("outcome").asText()).isEqualTo("ADOPTED");
        assertThat(amended.path("resolution").asText()).isEqualTo("A/RES/ES-11/8");
        assertThat(texts(amended.path("text"), "change")).containsExactly("SUBMITTED", "AMENDED", "AMENDED", "AMENDED");
        JsonNode last = amended.path("ballots").get(amended.path("ballots").size() - 1);
        assertThat(last.at("/subject/kind").asText()).isEqualTo("AS_AMENDED");
        assertThat(figures(last)).containsExactly(93, 8, 73, 19);
        assertThat(meeting.proposal("A/ES-11/L.10").path("resolution").asText()).isEqualTo("A/RES/ES-11/7");
    }

    @Test
    void no_vote_that_is_not_public_stands_under_any_states_name() {
        var meeting = Played.of(hall, "ga-2025-02-24");
        String stream = meeting.proposal("A/ES-11/L.11").path("id").asText();
        List<String> cast = new ArrayList<>();
        for (long after = 0; ; ) {
            JsonNode page =
                    must(200, hall.reads().get("/v1/events?stream=%s&after=%d&limit=500".formatted(stream, after)));
            JsonNode events = page.isArray() ? page : page.path("events");
            if (events.isEmpty()) {
                break;
            }
            for (JsonNode event : events) {
                after = event.path("seq").asLong();
                if (event.path("type").asText().equals("rollcall.vote-cast.v1")) {
                    cast.add(event.at("/data/ballot").asText());
                }
            }
        }
        String onTheWhole = meeting.proposal("A/ES-11/L.11").path("decidedBy").asText();
        assertThat(cast).hasSize(93 + 8 + 73).containsOnly(onTheWhole);
    }

    @Test
    void the_council_fell_short_of_nine_on_23_march_2022_and_no_veto_was_cast() {
        JsonNode draft = Played.of(hall, "sc-2022-03-23").proposal("S/2022/231");
        assertThat(draft.at("/ballots/0/verdict/words").asText()).contains("2 of 9 required", "no veto was cast");
        assertThat(draft.at("/ballots/0/verdict/reason").asText()).isEqualTo("FEWER_THAN_REQUIRED");
    }

    @Test
    void a_parliament_of_one_call_votes_by_its_own_rule() {
        String id = "delta" + Long.toString(System.nanoTime(), 36);
        must(201, hall.commands().put("/v1/assemblies/" + id, """
                {"name":"Estates of the Delta","seats":5,"totalWeight":100,
                 "ruleBook":{"name":"Orders","majorities":[{"name":"double","words":"most members with three-fifths of the weight",
                  "article":"Order 7","conditions":[
                   {"kind":"FRACTION","base":"MEMBERS","numerator":1,"denominator":2,"strict":true},
                   {"kind":"FRACTION","base":"MEMBERS","numerator":3,"denominator":5,"strict":false,"measure":"WEIGHT"}],"tie":"REJECTED"}],
                  "procedure":{"presiding":"Speaker","verb":"passes","motions":"double","reconsideration":"double","precedence":[],"divisionNeedsVote":true}},
                 "members":[{"code":"A","names":{"en":"Upper Estate","nl":"Bovenstaat"},"weight":10,"groups":[{"name":"North"}]},
                  {"code":"B","names":{"en":"Middle Estate"},"weight":20,"groups":[{"name":"North"}]},
                  {"code":"C","names":{"en":"Lower Estate"},"weight":20,"groups":[{"name":"South"}]},
                  {"code":"D","names":{"en":"Sea Estate"},"weight":50,"groups":[{"name":"South"}]}]}"""));
        String proposal = must(201, hall.commands().post("/v1/proposals", """
                {"assembly":"%s","symbol":"ED/%s","title":"Dykes"}""".formatted(id, id)))
                .path("stream")
                .asText();
        must(201, hall.commands().post("/v1/proposals/" + proposal + "/majority", """
                {"rule":"double","basis":{"kind":"DECISION","citation":"Order 7"}}"""));
        String ballot = must(201, hall.commands().post("/v1/proposals/" + proposal + "/ballots", "{}"))
                .path("ballot")
                .asText();
        Map.of("A", "YES", "B", "YES", "C", "YES", "D", "NO")
                .forEach((member, choice) -> must(
                        201, hall.commands().post("/v1/ballots/" + ballot + "/votes", """
                        {"member":"%s","choice":"%s"}""".formatted(member, choice))));
        must(201, hall.commands().post("/v1/ballots/" + ballot + "/close", "{}"));
        JsonNode shown = Expected.shown(hall, ballot, "CLOSED");
        assertThat(shown.at("/verdict/outcome").asText()).isEqualTo("REJECTED");
        assertThat(shown.at("/verdict/findings/0/met").asBoolean()).isTrue();
        assertThat(shown.at("/verdict/findings/1/met").asBoolean()).isFalse();
        assertThat(shown.at("/tally/weight/yes").asInt()).isEqualTo(50);
        assertThat(must(200, hall.reads().get("/v1/members?assembly=" + id)).size())
                .isEqualTo(4);
    }

    private static Map<String, String> states(JsonNode proposal) {
        Map<String, String> states = new TreeMap<>();
        proposal.path("amendments")
                .forEach(one -> states.put(
                        one.path("symbol").asText(), one.path("state").asText()));
        return states;
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(field).asText())
                .toList();
    }

    private static List<Integer> figures(JsonNode ballot) {
        return List.of("yes", "no", "abstain", "pending").stream()
                .map(figure -> ballot.path("tally").path(figure).asInt())
                .toList();
    }
}
