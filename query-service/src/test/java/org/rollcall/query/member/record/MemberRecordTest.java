package org.rollcall.query.member.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.RecordedVotes;
import org.rollcall.query.support.RecordedVotes.Vote;

/** What one member did over the years, held against a count of the test's own. */
@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class MemberRecordTest {

    private static final String HERE = "parliament";
    private static final Path LIBRARY = Path.of("../../shared/data/un/ga_2015_2019.csv.gz");
    private static final List<String> ROLL = List.of("AAA", "BBB", "CCC", "DDD");

    @BeforeAll
    static void votes() {
        RecordedVotes.assembly(HERE, ROLL.stream().map(RecordedVotes::member).toList());
        try (RecordedVotes votes = new RecordedVotes()) {
            votes.add(Vote.adopted(HERE, "par-1", "1999-03-01", ROLL, "YYNA").put("P/1", "P/RES/1", "1", null))
                    .add(Vote.adopted(HERE, "par-2", "2000-03-01", ROLL, "NYN.").put("P/2", "P/RES/2", "2", null))
                    .add(Vote.adopted(HERE, "par-3", "2000-04-01", ROLL.subList(1, 4), "YYY")
                            .put("P/3", null, "2", null))
                    .add(Vote.adopted(HERE, "par-4", "2000-05-01", ROLL, "NNYA")
                            .decided(null, Outcome.REJECTED)
                            .put("P/4", null, "2", null))
                    .add(other("par-voeten", Provenance.Kind.IMPORTED, "voeten"))
                    .add(other("par-live", Provenance.Kind.LIVE, null).put("P/LIVE", "P/RES/5", "2", null))
                    .add(Vote.adopted(HERE, "par-live-again", "2000-06-01", ROLL, "YYYY")
                            .put("P/5", "P/RES/5", "2", null))
                    .add(other("par-sim", Provenance.Kind.SIMULATED, "play"))
                    .add(other("par-test", Provenance.Kind.TEST, null));
        }
    }

    private static Vote other(String id, Provenance.Kind kind, String source) {
        return Vote.adopted(HERE, id, "2000-06-01", ROLL, "Y.NN").from(kind, source);
    }

    @Test
    void a_record_counts_one_data_set_beside_live_votes_and_nothing_twice() {
        given().get("/v1/members/AAA?assembly=" + HERE)
                .then()
                .statusCode(200)
                .body("member.names.en", equalTo("The AAA"))
                .body("ballots", equalTo(4))
                .body("choices.YES", equalTo(2))
                .body("choices.NO", equalTo(2))
                .body("base.ballots", equalTo(5))
                .body("base.dataSet", equalTo("undl"))
                .body("base.provenance.LIVE", equalTo(1))
                .body("base.provenance.IMPORTED", equalTo(4))
                .body("base.from", equalTo("1999-03-01"))
                .body("withOutcome.same", equalTo(3))
                .body("withOutcome.base", equalTo(4))
                .body("withOutcome.share", equalTo(0.75f))
                .body("bySession.session", equalTo(List.of("1", "2")))
                .body("bySession.no", equalTo(List.of(0, 2)))
                .body("byYear.year", equalTo(List.of(1999, 2000)))
                .body("byYear.yes", equalTo(List.of(1, 1)));
        given().get("/v1/members/AAA?assembly=parliament&source=voeten")
                .then()
                .body("base.ballots", equalTo(2))
                .body("base.dataSet", equalTo("voeten"));
        given().get("/v1/members/AAA?assembly=parliament&provenance=SIMULATED")
                .then()
                .body("ballots", equalTo(1));
        given().get("/v1/members/AAA?assembly=parliament&session=1&outcome=ADOPTED")
                .then()
                .body("ballots", equalTo(1));
        given().get("/v1/members/AAA?assembly=parliament&session=none")
                .then()
                .body("ballots", equalTo(0))
                .body("base.from", nullValue())
                .body("base.words", containsString("no closed roll call"))
                .body("withOutcome.share", nullValue());
    }

    @Test
    void its_votes_come_page_by_page() {
        String first = given().accept("application/json")
                .get("/v1/members/AAA/votes?assembly=parliament&limit=3")
                .then()
                .statusCode(200)
                .body("votes.ballot", equalTo(List.of("par-live.1", "par-4.1", "par-2.1")))
                .body("votes.choice", equalTo(List.of("YES", "NO", "NO")))
                .body("votes[1].symbol", equalTo("P/4"))
                .body("votes[1].outcome", equalTo("REJECTED"))
                .body("votes[1].date", equalTo("2000-05-01"))
                .body("votes[1].corrected", equalTo(false))
                .extract()
                .path("next");
        given().accept("application/json")
                .get("/v1/members/AAA/votes?assembly=parliament&limit=3&cursor=" + first)
                .then()
                .body("votes.ballot", equalTo(List.of("par-1.1")))
                .body("next", nullValue());
    }

    @Test
    void who_was_never_a_member_has_no_record() {
        given().get("/v1/members/ZZZ?assembly=parliament")
                .then()
                .statusCode(404)
                .body("detail", containsString("ZZZ"));
        given().get("/v1/members/AAA?assembly=nowhere")
                .then()
                .statusCode(404)
                .body("detail", containsString("nowhere"));
        given().get("/v1/members/NEVER").then().statusCode(404);
        given().get("/v1/members/AAA/agreement?assembly=parliament&least=0")
                .then()
                .statusCode(400);
    }

    @Test
    void agreement_is_what_a_plain_recount_says() {
        long seed = 20_220_302;
        Random random = new Random(seed);
        List<String> roll = List.of("A1", "A2", "A3", "A4", "A5", "A6");
        RecordedVotes.assembly(
                "chamber", roll.stream().map(RecordedVotes::member).toList());
        List<Vote> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            List<String> present = i % 4 == 0 ? roll.subList(0, 5) : roll;
            StringBuilder letters = new StringBuilder();
            present.forEach(member -> letters.append("YNA.".charAt(random.nextInt(4))));
            all.add(Vote.adopted("chamber", "cha-" + i, "2001-01-01", present, letters.toString()));
        }
        try (RecordedVotes votes = new RecordedVotes()) {
            votes.add(all);
        }
        JsonPath answer =
                given().get("/v1/members/A1/agreement?assembly=chamber").jsonPath();
        assertThat(answer.getString("formula")).contains("both cast a vote");
        assertThat(answer.getList("with")).as("seed %d", seed).hasSize(5);
        for (int other = 1; other < roll.size(); other++) {
            int place = other;
            List<Vote> both = all.stream()
                    .filter(vote -> vote.roll().size() > place
                            && vote.letters().charAt(0) != '.'
                            && vote.letters().charAt(place) != '.')
                    .toList();
            long same = both.stream()
                    .filter(vote -> vote.letters().charAt(0) == vote.letters().charAt(place))
                    .count();
            String line = "with.find { it.code == '" + roll.get(other) + "' }.";
            assertThat(answer.getInt(line + "both")).isEqualTo(both.size());
            assertThat(answer.getLong(line + "same")).isEqualTo(same);
            assertThat(answer.getDouble(line + "share"))
                    .isEqualTo(Math.round(10_000.0 * same / both.size()) / 10_000.0);
        }
        assertThat(answer.getList("with.share", Float.class)).isSortedAccordingTo((a, b) -> b.compareTo(a));
        int most = answer.getInt("with.both.max()");
        given().get("/v1/members/A1/agreement?assembly=chamber&least=" + (most + 1))
                .then()
                .body("with.size()", equalTo(0));
    }

    /** The library's own file, read here by another way: rows of one record, by the member's name in the file. */
    @Test
    void over_the_published_sample_a_members_record_is_what_its_rows_say() throws IOException {
        assumeThat(LIBRARY).as("the published sample is not beside the project").exists();
        Map<String, List<NamedCsvRecord>> records = new LinkedHashMap<>();
        try (var csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(LIBRARY)), StandardCharsets.UTF_8))) {
            csv.forEach(row -> records.computeIfAbsent(row.getField("undl_id"), id -> new ArrayList<>())
                    .add(row));
        }
        load(records);
        Map<String, Integer> france = new LinkedHashMap<>();
        records.values().forEach(rows -> rows.stream()
                .filter(row -> row.getField("ms_code").equals("FRA"))
                .forEach(row -> france.merge(row.getField("ms_vote"), 1, Integer::sum)));
        given().get("/v1/members/FRA?assembly=library")
                .then()
                .body("ballots", equalTo(records.size()))
                .body("choices.YES", equalTo(france.getOrDefault("Y", 0)))
                .body("choices.NO", equalTo(france.getOrDefault("N", 0)))
                .body("choices.ABSTAIN", equalTo(france.getOrDefault("A", 0)))
                .body("choices.NOT_VOTING", equalTo(france.getOrDefault("X", 0)));
    }

    private static void load(Map<String, List<NamedCsvRecord>> records) {
        RecordedVotes.assembly(
                "library",
                records.values().stream()
                        .flatMap(List::stream)
                        .map(row -> row.getField("ms_code"))
                        .distinct()
                        .map(RecordedVotes::member)
                        .toList());
        try (RecordedVotes votes = new RecordedVotes()) {
            records.forEach((id, rows) -> {
                StringBuilder letters = new StringBuilder();
                rows.forEach(row -> letters.append(row.getField("ms_vote").replace('X', '.')));
                NamedCsvRecord first = rows.getFirst();
                votes.add(Vote.adopted(
                                "library",
                                "lib-" + id,
                                first.getField("date"),
                                rows.stream()
                                        .map(row -> row.getField("ms_code"))
                                        .toList(),
                                letters.toString())
                        .titled(first.getField("title"), List.of())
                        .put(
                                first.getField("resolution"),
                                first.getField("resolution"),
                                first.getField("session"),
                                null));
            });
        }
    }
}
