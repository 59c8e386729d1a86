package org.rollcall.query.ballot;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Provenance;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.RecordedVotes;
import org.rollcall.query.support.RecordedVotes.Vote;

/** The votes before and after one where nobody named a series. */
@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class SeriesByTitleTest {

    @BeforeAll
    static void votes() {
        RecordedVotes.assembly("rows", List.of(RecordedVotes.member("AAA")));
        try (RecordedVotes votes = new RecordedVotes()) {
            votes.add(titled(
                            "row-a",
                            "2001-01-01",
                            "Effects of  beacons : resolution / adopted by the General Assembly"))
                    .add(titled("row-b", "2002-01-01", "EFFECTS OF BEACONS"))
                    .add(titled(
                            "row-c", "2003-01-01", "Effects of beacons : resoultion / adopted by the General Assembly"))
                    .add(titled("row-x", "2002-06-01", "Effects of beacons on fish"))
                    .add(titled("row-v", "2002-07-01", "Effects of beacons").from(Provenance.Kind.IMPORTED, "voeten"))
                    .add(titled("row-t", "2002-08-01", "Effects of beacons").from(Provenance.Kind.TEST, null));
        }
    }

    private static Vote titled(String id, String day, String title) {
        return Vote.adopted("rows", id, day, List.of("AAA"), "Y").titled(title, List.of());
    }

    @Test
    void the_same_title_of_the_same_data_set_is_offered_and_marked_as_such() {
        given().get("/v1/ballots/row-b.1")
                .then()
                .body("series.by", equalTo("TITLE"))
                .body("series.name", equalTo("EFFECTS OF BEACONS"))
                .body("series.previous.ballot", equalTo("row-a.1"))
                .body("series.previous.tally.yes", equalTo(1))
                .body("series.next.ballot", equalTo("row-c.1"));
        given().get("/v1/ballots/row-a.1").then().body("series.previous", nullValue());
        given().get("/v1/ballots/row-x.1").then().body("series", nullValue());
        given().get("/v1/ballots/row-t.1").then().body("series", nullValue());
    }

    @Test
    void lists_offer_it_too() {
        given().accept("application/json")
                .get("/v1/ballots?assembly=rows&symbol=A/RES/row-b")
                .then()
                .body("ballots[0].series.previous.ballot", equalTo("row-a.1"));
    }
}
