package org.rollcall.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.roll.Choice;
import org.rollcall.tally.announce.Reloads;
import org.rollcall.tally.given.Bell;
import org.rollcall.tally.given.Given;
import org.rollcall.tally.given.Story;

/** Given a ballot that changes, then each change is announced once, in order, after it is in the database. */
@QuarkusTest
class AnnouncementTest {

    @Inject
    Reloads reloads;

    private final Given given = Given.shared();
    private final Bell bell = new Bell(given.where());

    @AfterEach
    void close() {
        bell.close();
        given.close();
    }

    @Test
    void announcements_chain_from_the_opening_to_the_end() {
        given.log().append(new Story("chain", 40).played(new Random(7), 400));
        given.awaitProjected();
        long last = Long.parseLong(given.database().value("SELECT seq FROM g1.ballot WHERE id = 'chain.1'"));
        await().until(() -> bell.of("chain.1").stream()
                .anyMatch(message -> message.get("to").asLong() == last));
        long position = 0;
        for (JsonNode message : bell.of("chain.1")) {
            assertThat(message.get("from").asLong()).isEqualTo(position);
            position = message.get("to").asLong();
        }
    }

    @Test
    void an_announcement_carries_the_count_the_verdict_and_the_changed_votes() {
        Story story = new Story("bell", 3);
        given.log().append(story.beginning());
        await().until(() -> bell.of("bell.1").size() == 1);
        given.log().append(story.vote(1, 2, Choice.NO));
        await().until(() -> bell.of("bell.1").size() == 2);
        JsonNode message = bell.of("bell.1").getLast();
        assertThat(message.get("from").asLong()).isEqualTo(4);
        assertThat(message.get("to").asLong()).isEqualTo(5);
        assertThat(message.get("log").asText()).isEqualTo(given.database().value("SELECT topic_id FROM rollcall.log"));
        assertThat(message.get("tally")).hasToString("{\"members\":3,\"yes\":0,\"no\":1,\"abstain\":0,\"pending\":2}");
        assertThat(message.at("/votes/0/member").asText()).isEqualTo("M2");
        assertThat(message.at("/verdict/words").asText()).isNotEmpty();
        assertThat(message.get("state").asText()).isEqualTo("OPEN");
    }

    @Test
    void a_reported_result_says_read_it_again_and_leaves_out_what_is_not_known() {
        Story story = new Story("no-roll", 5);
        given.log().append(List.of(story.submitted(), story.determined(), story.reported(1, null)));
        await().until(() -> !bell.of("no-roll.1").isEmpty());
        JsonNode message = bell.of("no-roll.1").getLast();
        assertThat(message.get("from").asLong()).isZero();
        assertThat(message.get("state").asText()).isEqualTo("REPORTED");
        assertThat(message.get("tally")).hasToString("{\"members\":5}");
        assertThat(message.get("visibility").asText()).isEqualTo("PUBLIC");
    }

    @Test
    void a_reported_result_is_announced_again_as_it_was() {
        Story story = new Story("figures", 5);
        given.log().append(List.of(story.submitted(), story.determined()));
        given.log().append(story.reported(1, new Figures(3L, 1L, 0L, null)));
        await().until(() -> bell.of("figures.1").size() == 1);
        reloads.announceStream("figures");
        await().until(() -> bell.of("figures.1").size() == 2);
        JsonNode first = bell.of("figures.1").getFirst();
        assertThat(first.get("tally")).hasToString("{\"members\":5,\"yes\":3,\"no\":1,\"abstain\":0,\"pending\":1}");
        assertThat(bell.of("figures.1").getLast().get("tally")).isEqualTo(first.get("tally"));
    }

    @Test
    void what_others_say_is_not_announced_but_says_read_it_again() {
        Story story = new Story("heard", 3);
        given.log().append(story.beginning());
        given.log().append(story.closed(1));
        await().until(() -> bell.of("heard.1").stream()
                .anyMatch(message -> message.get("state").asText().equals("CLOSED")));
        given.log().append(story.figure(1, new Figures(3L, null, null, null)));
        await().until(() -> bell.of("heard.1").getLast().get("to").asLong() == 6);
        assertThat(bell.of("heard.1").getLast().get("from").asLong()).isZero();
    }

    @Test
    void what_the_presiding_officer_says_and_the_number_of_the_text_are_announced_too() {
        Story story = new Story("said", 3);
        given.log().append(story.beginning());
        given.log()
                .append(List.of(
                        story.vote(1, 0, Choice.YES),
                        story.closed(1),
                        story.adopted(1, new Figures(1L, 0L, 0L, null)),
                        story.announced(1, 2),
                        story.numbered("A/RES/1")));
        await().until(() -> bell.of("said.1").stream().anyMatch(message -> message.hasNonNull("resolution")));
        JsonNode last = bell.of("said.1").getLast();
        assertThat(last.get("state").asText()).isEqualTo("ANNOUNCED");
        assertThat(last.at("/announced/figures/yes").asLong()).isEqualTo(2);
        assertThat(last.at("/verdict/outcome").asText()).isEqualTo("ADOPTED");
    }
}
