package org.rollcall.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.roll.Choice;
import org.rollcall.query.live.line.LiveSettings;
import org.rollcall.query.support.Listener;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;

/** What a change costs does not hang on how many watch: it is written once, and a burst is put together. */
@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class FanOutTest {

    private static final int BOARDS = 25;
    private static final int VOTES = 60;
    private static final List<String> MEMBERS = List.of("AAA", "BBB", "CCC");

    /** Of both kinds of stream, should the heartbeat of every fifteen seconds come while it is counted. */
    private static final int HEARTBEATS = 2;

    @TestHTTPResource
    String root;

    @Inject
    MeterRegistry metrics;

    @Inject
    LiveSettings settings;

    @Test
    void many_boards_share_one_text_of_each_change_and_get_no_more_than_one_a_tick() {
        Story story = Story.of("fanned-out").open(Visibility.PUBLIC);
        List<Listener> boards = new ArrayList<>();
        for (int i = 0; i < BOARDS; i++) {
            Listener board = Listener.to(root + "v1/ballots/" + story.ballot() + "/stream", null);
            assertThat(board.next().name()).isEqualTo("snapshot");
            assertThat(board.any(Duration.ofSeconds(5)).name()).isEqualTo("heartbeat");
            boards.add(board);
        }
        double written = count("rollcall.live.encodings");
        double sent = count("rollcall.live.deliveries");
        long begin = System.nanoTime();
        for (int vote = 0; vote < VOTES; vote++) {
            story.cast(MEMBERS.get(vote % MEMBERS.size()), Choice.values()[vote % 2]);
        }
        List<List<String>> heard = boards.stream()
                .map(board -> board.until(ProjectedPair.LOG + "-" + story.seq()).stream()
                        .map(Listener.Heard::id)
                        .toList())
                .toList();
        long ticks = 1 + (System.nanoTime() - begin) / settings.pace().toNanos();
        List<String> changes = heard.getFirst();
        assertThat(heard).allSatisfy(each -> assertThat(each).isEqualTo(changes));
        assertThat(changes).hasSizeLessThanOrEqualTo((int) ticks).hasSizeLessThan(VOTES);
        assertThat(count("rollcall.live.deliveries") - sent).isEqualTo((double) BOARDS * changes.size());
        assertThat(count("rollcall.live.encodings") - written)
                .isBetween((double) changes.size(), (double) changes.size() + HEARTBEATS);
        assertThat(metrics.get("rollcall.live.full").gauge().value()).isZero();
        boards.forEach(Listener::close);
        story.end();
    }

    private double count(String counter) {
        return metrics.counter(counter).count();
    }
}
