package org.rollcall.tally;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.wire.WireHeader;
import org.rollcall.domain.wire.WireRecord;
import org.rollcall.tally.given.Given;
import org.rollcall.tally.given.Story;

/** Given records that could not be taken, then somebody can look at each of them, whole. */
@QuarkusTest
class InspectionTest {

    private final Given given = Given.shared();

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void a_quarantined_record_is_listed_and_shown_whole() {
        Story story = new Story("looked-at", 3);
        given.log().append(story.beginning());
        WireRecord good = story.vote(1, 0, Choice.YES);
        RecordMetadata place = given.log()
                .append(new WireRecord(
                        good.key(), good.headers(), "this is \u001b[2J no JSON".getBytes(StandardCharsets.UTF_8)));
        given.awaitProjected();
        String before = place.partition() + "-" + (place.offset() - 1);
        given().when()
                .get("/v1/quarantine?limit=1&after=" + before)
                .then()
                .statusCode(200)
                .body("records[0].partition", equalTo(place.partition()))
                .body("records[0].offset", equalTo((int) place.offset()))
                .body("records[0].stream", equalTo("looked-at"));
        given().when()
                .get("/v1/quarantine/" + place.partition() + "/" + place.offset())
                .then()
                .statusCode(200)
                .body("key.text", equalTo("looked-at"))
                .body("headers.name", hasItem("ce_type"))
                .body("value.text", nullValue())
                .body("value.length", is(20))
                .body("effect", equalTo("UNREADABLE"));
    }

    @Test
    void a_held_stream_is_listed_with_the_type_that_holds_it() {
        Story story = new Story("zz-held", 3);
        given.log().append(story.beginning());
        given.log().append(List.of(fromTheFuture(story.vote(1, 0, Choice.YES)), story.vote(1, 1, Choice.NO)));
        given.awaitProjected();
        given().when()
                .get("/v1/quarantine/held?after=zz-hel")
                .then()
                .statusCode(200)
                .body("streams[0].stream", equalTo("zz-held"))
                .body("streams[0].heldBy", equalTo("rollcall.vote-cast.v9"))
                .body("streams[0].since", is(5))
                .body("streams[0].records", is(2));
    }

    @Test
    void what_is_not_there_and_what_makes_no_sense_is_said() {
        given().when()
                .get("/v1/quarantine/0/999999999")
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"));
        given().when().get("/v1/quarantine?after=somewhere").then().statusCode(400);
        given().when().get("/v1/quarantine?limit=0").then().statusCode(400);
        given().when().get("/v1/quarantine/held?limit=501").then().statusCode(400);
    }

    private static WireRecord fromTheFuture(WireRecord record) {
        List<WireHeader> headers = new ArrayList<>(record.headers());
        headers.replaceAll(header -> header.name().equals("ce_type")
                ? new WireHeader("ce_type", "rollcall.vote-cast.v9".getBytes(StandardCharsets.UTF_8))
                : header);
        return new WireRecord(record.key(), headers, record.value());
    }
}
