package org.rollcall.ingest.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.Provenance.RollSource;
import org.rollcall.ingest.log.Requests;

class ScenarioFilesTest {

    private static final Path FILES = Path.of("src/main/resources/scenarios");

    private static final String VOTE = """
            {"id":"x","title":"X","assembly":"%s","symbol":"X/1","date":null,"question":"?","yesMeans":"Yes.",
             "rule":"simple-majority","basis":{"kind":"RULING","citation":"x"},"roll":"%s","votes":{"YES":["A"],"NO":[]},
             "official":{"yes":%d,"no":0,"abstain":0,"notVoting":0},"citation":"x"%s}""";

    private static final String MEETING = """
            {"id":"x","title":"X","assembly":"%s","roll":"%s","citation":"x","date":null,
             "meeting":{"symbol":"X/PV.1","title":"X","session":null,"timeZone":null,"items":[]},
             "steps":[{"submit":{"symbol":"X/1","title":"X"}},%s]}""";

    private static Playable read(String json) {
        var library = new ScenarioLibrary();
        library.requests = new Requests();
        return library.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Playable> shipped() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.sorted().map(ScenarioFilesTest::read).toList();
        }
    }

    private static Playable read(Path file) {
        try {
            Playable scenario = read(Files.readString(file));
            assertThat(file.getFileName()).hasToString(scenario.id() + ".json");
            return scenario;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Test
    void every_shipped_file_is_read_and_listed_in_the_configuration() throws IOException {
        String listed = Files.readString(Path.of("src/main/resources/application.properties"))
                .lines()
                .filter(line -> line.startsWith("rollcall.ingest.shipped.scenarios="))
                .findFirst()
                .orElseThrow();
        List<String> ids = List.of(listed.substring(listed.indexOf('=') + 1).split(","));
        assertThat(shipped()).extracting(Playable::id).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void nothing_is_invented_in_an_assembly_that_is_real() throws IOException {
        assertThat(shipped()).allSatisfy(scenario -> assertThat(scenario.roll() == RollSource.INVENTED)
                .isNotEqualTo(Playable.REAL.contains(scenario.assembly())));
        for (String real : List.of("unga", "unsc", "hrc")) {
            refused(VOTE.formatted(real, "INVENTED", 1, ""), "no vote is ever invented under their names");
            refused(MEETING.formatted(real, "INVENTED", "{\"resume\":{}}"), "no vote is ever invented");
        }
    }

    @Test
    void a_meeting_of_real_members_takes_their_votes_from_a_roll_call_only() {
        String own = "{\"vote\":{\"proposal\":\"X/1\",\"votes\":{\"YES\":[\"A\"]}}}";
        String shares = "{\"vote\":{\"proposal\":\"X/1\",\"groups\":{\"G\":{\"YES\":1}}}}";
        String changed = "{\"vote\":{\"proposal\":\"X/1\",\"rollCall\":\"x\",\"pressedFirst\":{\"A\":\"NO\"}}}";
        String meant = "{\"intend\":{\"proposal\":\"X/1\",\"member\":\"A\",\"choice\":\"NO\"}}";
        for (String step : List.of(own, shares, changed, meant)) {
            refused(MEETING.formatted("unsc", "OFFICIAL", step), "invented under the names of real members");
            assertThat(read(MEETING.formatted("tidewater", "INVENTED", step))).isInstanceOf(MeetingScenario.class);
        }
        String recorded = "{\"vote\":{\"proposal\":\"X/1\",\"rollCall\":\"x\"}}";
        assertThat(read(MEETING.formatted("unsc", "OFFICIAL", recorded))).isInstanceOf(MeetingScenario.class);
    }

    @Test
    void a_roll_call_adds_up_and_is_played_only_under_a_known_rule() {
        refused(VOTE.formatted("tidewater", "INVENTED", 2, ""), "add up to");
        refused(VOTE.formatted("tidewater", "INVENTED", 1, ",\"notParticipating\":[\"A\"]"), "a member that voted");
        refused(VOTE.formatted("tidewater", "INVENTED", 1, "").replace("\"simple-majority\"", "null"), "play");
    }

    @Test
    void a_step_says_one_thing_that_can_happen() {
        refused(MEETING.formatted("tidewater", "INVENTED", "{\"resume\":{},\"suspend\":{}}"), "exactly one thing");
        refused(MEETING.formatted("tidewater", "INVENTED", "{\"after\":-1,\"resume\":{}}"), "after");
        refused(
                MEETING.formatted("tidewater", "INVENTED", "{\"take\":{\"proposal\":\"X/2\"}}"),
                "before it is submitted");
        refused(MEETING.formatted("tidewater", "INVENTED", "{\"vote\":{\"proposal\":\"X/1\"}}"), "one of them");
        refused(MEETING.formatted("tidewater", "INVENTED", "{\"dance\":{}}"), "exactly one thing");
    }

    private static void refused(String json, String why) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(InvalidValue.class).hasMessageContaining(why);
    }
}
