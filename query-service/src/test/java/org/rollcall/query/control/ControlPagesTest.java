package org.rollcall.query.control;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Visibility;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;

@QuarkusTest
@TestProfile(ControlPagesTest.On.class)
@QuarkusTestResource(ProjectedPair.class)
class ControlPagesTest {

    private static final Pattern ADDRESSES = Pattern.compile("\"(/(?:_static|app)/[^\"]*[^\"/])\"");
    private static final Pattern IMPORTED = Pattern.compile("(?:from|import) '(\\.[^']+)'");

    public static class On implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rollcall.query.control.enabled", "true", "rollcall.query.control.ingest", "http://door.example:9");
        }
    }

    @Inject
    MeterRegistry metrics;

    @Test
    void a_page_says_where_its_commands_go_and_stands_in_no_frame() {
        for (String path : List.of("/control", "/vote")) {
            given().get(path)
                    .then()
                    .statusCode(200)
                    .body(containsString("name=\"rollcall-ingest\" content=\"http://door.example:9\""))
                    .header(
                            "Content-Security-Policy",
                            allOf(
                                    containsString("connect-src 'self' http://door.example:9;"),
                                    endsWith("; frame-ancestors 'none'")))
                    .header("X-Frame-Options", equalTo("DENY"));
        }
    }

    @Test
    void every_page_leads_there() {
        given().get("/").then().statusCode(200).body(containsString("href=\"/control\""));
    }

    @Test
    void what_there_is_not_has_no_page() {
        given().get("/control/proposals/nobody-submitted-this").then().statusCode(404);
        given().get("/control/ballots/nobody-submitted-this.1").then().statusCode(404);
        given().get("/control/ballots/nonsense").then().statusCode(404);
    }

    @Test
    void what_is_projected_a_moment_later_has_its_page() throws Exception {
        var asked = CompletableFuture.supplyAsync(
                () -> given().get("/control/proposals/just-submitted").statusCode());
        // Whoever waits asked before and was told that there is none.
        await().until(() -> metrics.get("rollcall.waiting").gauge().value() == 1);
        Story story = Story.of("just-submitted").open(Visibility.PUBLIC);
        assertThat(asked.get(10, TimeUnit.SECONDS)).isEqualTo(200);
        story.end();
    }

    @Test
    void every_module_and_style_of_these_pages_is_there() {
        Story story = Story.of("steered").open(Visibility.PUBLIC);
        for (String path : List.of(
                "/control", "/control/proposals/steered", "/control/ballots/" + story.ballot(), "/vote", "/ops")) {
            String page = given().get(path).then().statusCode(200).extract().asString();
            Set<String> asked = new TreeSet<>();
            Deque<String> unread = new ArrayDeque<>(addresses(page));
            while (!unread.isEmpty()) {
                String address = unread.pop();
                if (asked.add(address)) {
                    String text = given().get(address)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString();
                    imports(address, text).forEach(unread::push);
                }
            }
            assertThat(asked).as(path).hasSizeGreaterThan(12);
        }
        story.end();
    }

    private static List<String> addresses(String page) {
        return ADDRESSES
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static List<String> imports(String address, String text) {
        return !address.startsWith("/app/")
                ? List.of()
                : IMPORTED.matcher(text)
                        .results()
                        .map(found -> java.net
                                .URI
                                .create(address)
                                .resolve(found.group(1))
                                .getPath())
                        .toList();
    }
}
