package org.rollcall.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.system.hall.Http.must;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rollcall.system.hall.Expected;
import org.rollcall.system.hall.Hall;
import org.rollcall.system.hall.Importing;
import org.rollcall.system.hall.Samples;

/** Published records go in, and what is asked of them is what the files say. */
class HistoryIT {

    private static final Map<String, String> LETTERS = Map.of("Y", "YES", "N", "NO", "A", "ABSTAIN", "X", "NOT_VOTING");

    private final Hall hall = Hall.open();

    @Test
    void the_general_assemblys_file_goes_in_whole_and_a_second_time_changes_nothing() {
        Path file = Samples.file("ga_2015_2019.csv.gz");
        List<Samples.Row> rows = Samples.rows(file);

        JsonNode first = Importing.done(hall, Importing.start(hall, "undl", null, file));
        Importing.projected(hall);
        JsonNode second = Importing.done(hall, Importing.start(hall, "undl", null, file));

        int records = rows.stream()
                .map(row -> row.get("undl_id"))
                .collect(Collectors.toSet())
                .size();
        assertThat(first.path("applied").asInt() + first.path("duplicate").asInt())
                .isEqualTo(records);
        assertThat(first.path("problemCount").asInt()).isZero();
        assertThat(first.path("differences")).isEmpty();
        assertThat(second.path("duplicate").asInt()).isEqualTo(records);
        assertThat(second.path("events").asLong()).isZero();
        Map<String, List<Samples.Row>> byRecord = rows.stream()
                .collect(Collectors.groupingBy(row -> row.get("undl_id"), TreeMap::new, Collectors.toList()));
        byRecord.values().stream().limit(40).forEach(this::isOnTheBoard);
        Expected.whatCountsIsTheFolds(hall);
        aMembersRecordIsTheFiles(rows, "FRA");
    }

    private void isOnTheBoard(List<Samples.Row> record) {
        Samples.Row any = record.getFirst();
        JsonNode found = must(200, hall.reads().get("/v1/history?limit=5&source=undl&symbol=" + any.get("resolution")))
                .path("ballots");
        assertThat(found).as(any.get("resolution")).isNotEmpty();
        JsonNode ballot = must(
                200, hall.reads().get("/v1/ballots/" + found.get(0).path("id").asText()));
        assertThat(ballot.at("/provenance/record").asText()).isEqualTo(any.get("undl_id"));
        Map<String, String> shown = new HashMap<>();
        ballot.path("votes")
                .forEach(vote -> shown.put(
                        vote.path("member").asText(),
                        vote.path("choice").isNull()
                                ? "NOT_VOTING"
                                : vote.path("choice").asText()));
        assertThat(shown)
                .isEqualTo(record.stream()
                        .collect(Collectors.toMap(row -> row.get("ms_code"), row -> LETTERS.get(row.get("ms_vote")))));
        assertThat(ballot.at("/tally/yes").asDouble()).isEqualTo(Double.parseDouble(any.get("total_yes")));
        assertThat(ballot.at("/verdict/outcome").asText()).isEqualTo("ADOPTED");
    }

    private void aMembersRecordIsTheFiles(List<Samples.Row> rows, String code) {
        Map<String, Long> expected = rows.stream()
                .filter(row -> row.get("ms_code").equals(code))
                .collect(Collectors.groupingBy(row -> LETTERS.get(row.get("ms_vote")), Collectors.counting()));
        String lastDay =
                rows.stream().map(row -> row.get("date")).max(String::compareTo).orElseThrow();
        String firstDay =
                rows.stream().map(row -> row.get("date")).min(String::compareTo).orElseThrow();
        JsonNode record = must(
                200,
                hall.reads()
                        .get("/v1/members/" + code + "?assembly=unga&source=undl&from=" + firstDay + "&to=" + lastDay));
        Map<String, Long> shown = new HashMap<>();
        record.path("choices")
                .fields()
                .forEachRemaining(
                        entry -> shown.put(entry.getKey(), entry.getValue().asLong()));
        // A roll call that comes with the service and stands in the file too is one record.
        assertThat(shown).isEqualTo(expected);
    }

    @Test
    void the_security_councils_file_and_the_other_data_set_go_in() {
        JsonNode council =
                Importing.done(hall, Importing.start(hall, "undl", null, Samples.file("sc_2015_2019.csv.gz")));
        JsonNode voeten = Importing.done(
                hall,
                Importing.start(
                        hall,
                        "voeten",
                        null,
                        Samples.file("voeten_roll_calls_1960_1963.csv.gz"),
                        Samples.file("voeten_votes_1960_1963.csv.gz")));

        assertThat(council.path("applied").asInt() + council.path("duplicate").asInt())
                .isEqualTo(308);
        assertThat(voeten.path("applied").asInt() + voeten.path("duplicate").asInt())
                .isEqualTo(258);
        Importing.projected(hall);
        Expected.whatCountsIsTheFolds(hall);
    }

    @Test
    void compare_lists_exactly_the_members_that_moved() {
        hall.commands().post("/v1/imports", "{\"source\":\"shipped\"}");
        Importing.projected(hall);

        JsonNode compared = must(200, hall.reads().get("/v1/compare?left=A/RES/ES-11/1&right=A/RES/ES-11/6"));

        Set<String> moved = new TreeSet<>();
        compared.path("moves").forEach(move -> move.path("members")
                .forEach(member -> moved.add(move.path("from").asText() + " "
                        + move.path("to").asText() + " " + member.path("code").asText())));
        assertThat(moved)
                .containsExactlyInAnyOrder(
                        "ABSTAIN NO MLI",
                        "ABSTAIN NO NIC",
                        "ABSTAIN NOT_VOTING GNQ",
                        "ABSTAIN NOT_VOTING SEN",
                        "ABSTAIN NOT_VOTING TZA",
                        "ABSTAIN YES IRQ",
                        "ABSTAIN YES MDG",
                        "ABSTAIN YES SSD",
                        "NOT_VOTING ABSTAIN ETH",
                        "NOT_VOTING ABSTAIN GIN",
                        "NOT_VOTING ABSTAIN TGO",
                        "NOT_VOTING ABSTAIN UZB",
                        "NOT_VOTING YES MAR",
                        "YES ABSTAIN GAB",
                        "YES NOT_VOTING DMA",
                        "YES NOT_VOTING GRD",
                        "YES NOT_VOTING LBN");
    }
}
