package org.rollcall.ingest.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.rollcall.ingest.Assemblies.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.fold.Meeting;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.Assemblies;
import org.rollcall.ingest.log.LogReader;
import org.rollcall.testing.BrokerAndDatabase;

@QuarkusTest
@WithTestResource(BrokerAndDatabase.class)
class MeetingStreamTest {

    @Inject
    LogReader reader;

    private final String slug = "t-pv-" + UUID.randomUUID();

    @BeforeEach
    void ready() {
        Assemblies.ready();
    }

    @Test
    void a_meeting_sits_turns_to_proposals_and_ends() {
        at("/suspend", "{}").statusCode(404).body("reason", equalTo("NO_SUCH_MEETING"));
        open("\"Europe/Lisbon\"").statusCode(201).body("stream", equalTo("meeting:" + slug));
        open("\"Europe/Lisbon\"").statusCode(409).body("reason", equalTo("ALREADY_OPENED"));
        at("/items", "{\"items\":[{\"number\":\"2\",\"title\":\"Dues\"},{\"number\":\"1\",\"title\":\"Locks\"}]}")
                .statusCode(201);
        at("/proposals", "{\"proposal\":\"t-1\",\"item\":\"2\"}").statusCode(201);
        at("/suspend", "{\"reason\":\"consultations\"}").statusCode(201);
        at("/proposals", "{\"proposal\":\"t-2\"}").statusCode(409).body("detail", containsString("suspended"));
        at("/resume", "{}").statusCode(201);
        at("/statements", "{\"speaker\":\"An observer\",\"kind\":\"GENERAL\",\"ballots\":[\"t-1.1\",\"t-2.1\"]}")
                .statusCode(201);
        at("/adjourn", "{}").statusCode(201);
        at("/resume", "{}").statusCode(409).body("reason", equalTo("MEETING_STATE"));
        Meeting meeting = reader.read(StreamId.of("meeting:" + slug), fold -> (Meeting) fold.state())
                .orElseThrow();
        assertThat(meeting.sitting()).isEqualTo(Meeting.Sitting.ADJOURNED);
        assertThat(meeting.items()).extracting(item -> item.number()).containsExactly("2", "1");
        assertThat(meeting.business()).hasSize(1);
        assertThat(meeting.statements()).hasSize(1);
    }

    @Test
    void what_no_meeting_can_hold_is_refused_with_its_place() {
        open("\"Europe/Nowhere\"").statusCode(400).body("field", equalTo("timeZone"));
        open("null").statusCode(201);
        at("/items", "{\"items\":[{\"number\":\"1\",\"title\":\"a\"},{\"number\":\"1\",\"title\":\"b\"}]}")
                .statusCode(400)
                .body("detail", containsString("the number 1 twice"));
        at("/proposals", "{\"proposal\":\"assembly:unga\"}").statusCode(400);
        at("/statements", "{\"speaker\":\"x\"}").statusCode(400).body("field", equalTo("kind"));
        at("/statements", "{\"speaker\":\"x\",\"kind\":\"GENERAL\",\"ballots\":[null]}")
                .statusCode(400);
    }

    private ValidatableResponse open(String timeZone) {
        return post("/v1/meetings", """
                {"assembly":"tidewater","symbol":"%s","title":"A meeting","timeZone":%s,
                 "items":[{"number":"1","title":"Locks"}]}""".formatted(slug.toUpperCase(java.util.Locale.ROOT), timeZone));
    }

    private ValidatableResponse at(String path, String json) {
        return post("/v1/meetings/" + slug + path, json);
    }
}
