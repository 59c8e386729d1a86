package org.rollcall.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Visibility;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;

/** A client that does not read: nothing piles up for it, and when it reads again it ends on the truth. */
@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class SlowClientTest {

    /** Enough that a delta of all of them fills the buffers of a socket within a few rounds. */
    private static final int MEMBERS = 4_000;

    /** More than the largest buffers of a socket can take. */
    private static final int MOST = 100;

    /** Changes while its line is full. */
    private static final int MISSED = 30;

    @TestHTTPResource
    URI root;

    @Inject
    MeterRegistry metrics;

    @Test
    void it_is_skipped_and_gets_everything_it_missed_at_once() throws IOException {
        Story story = Story.of("slow").silently().open(Visibility.PUBLIC, MEMBERS);
        try (Socket client = new Socket()) {
            client.setReceiveBufferSize(32_768);
            client.connect(new InetSocketAddress(root.getHost(), root.getPort()));
            client.getOutputStream()
                    .write(("GET /v1/ballots/" + story.ballot() + "/stream HTTP/1.0\r\nHost: test\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> metrics.get("rollcall.live.ballots").gauge().value() >= 1);
            double before = delivered();
            long last = fill(story);
            double taken = delivered();
            double heard = metrics.counter("rollcall.bell.messages").count();
            for (int round = 1; round <= MISSED; round++) {
                last = ring(story, last, round);
            }
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> metrics.counter("rollcall.bell.messages").count() >= heard + MISSED);
            assertThat(delivered()).as("nothing is sent to a full line").isEqualTo(taken);
            Received received = read(client, ProjectedPair.LOG + "-" + last);
            assertThat(received.events())
                    .as("the snapshot, what was taken before, and what was missed at once or while it was heard")
                    .isBetween((int) (taken - before), (int) (taken - before) + 1 + MISSED / 2);
            assertThat(received.votes())
                    .hasSize(MEMBERS)
                    .containsValue(choice(MISSED))
                    .doesNotContainValue(choice(MISSED + 1));
        }
        story.end();
    }

    /** One change after another, each delivered before the next, until the line is full. */
    private long fill(Story story) {
        double before = delivered();
        long last = story.seq();
        int round = 0;
        while (!full() && round < MOST) {
            double made = before + round;
            last = ring(story, last, round);
            await().until(() -> delivered() > made || full());
            round++;
        }
        assertThat(full()).as("its line is full after %d changes", round).isTrue();
        return last;
    }

    private boolean full() {
        Gauge full = metrics.find("rollcall.live.full").gauge();
        return full != null && full.value() == 1;
    }

    private double delivered() {
        return metrics.counter("rollcall.live.deliveries").count();
    }

    /** All members change their vote; the message speaks for a batch that no row holds. */
    private static long ring(Story story, long from, int round) {
        long to = from + MEMBERS;
        List<Map<String, Object>> votes = new ArrayList<>();
        IntStream.range(0, MEMBERS)
                .forEach(place -> votes.add(Map.of(
                        "member",
                        Story.member(place),
                        "choice",
                        choice(round),
                        "seq",
                        from + 1 + place,
                        "at",
                        "2026-05-04T10:00:00Z",
                        "changed",
                        true)));
        boolean yes = choice(round).equals("YES");
        story.bell()
                .ring(
                        story.ballot(),
                        Map.of(
                                "log",
                                ProjectedPair.LOG,
                                "ballot",
                                story.ballot(),
                                "from",
                                from,
                                "to",
                                to,
                                "state",
                                "OPEN",
                                "at",
                                "2026-05-04T10:00:00Z",
                                "visibility",
                                "PUBLIC",
                                "votes",
                                votes,
                                "tally",
                                Map.of(
                                        "members",
                                        MEMBERS,
                                        "yes",
                                        yes ? MEMBERS : 0,
                                        "no",
                                        yes ? 0 : MEMBERS,
                                        "abstain",
                                        0,
                                        "pending",
                                        0)));
        return to;
    }

    private static String choice(int round) {
        return round % 2 == 0 ? "NO" : "YES";
    }

    private record Received(int events, Map<String, String> votes) {}

    private static Received read(Socket client, String lastId) throws IOException {
        var json = new com.fasterxml.jackson.databind.ObjectMapper();
        Map<String, String> votes = new TreeMap<>();
        int events = 0;
        client.setSoTimeout(20_000);
        Scanner blocks = new Scanner(client.getInputStream(), StandardCharsets.UTF_8).useDelimiter("\n\n");
        boolean done = false;
        long deadline = System.nanoTime() + Duration.ofSeconds(25).toNanos();
        while (!done && System.nanoTime() < deadline && blocks.hasNext()) {
            String block = blocks.next();
            if (block.contains("event: snapshot") || block.contains("event: delta")) {
                events++;
                String data = block.substring(block.indexOf("data: ") + 6);
                json.readTree(data)
                        .path("votes")
                        .forEach(vote -> votes.put(
                                vote.path("member").asText(),
                                vote.path("choice").asText()));
                done = block.contains("id: " + lastId + "\n");
            }
        }
        assertThat(done).as("the last state arrived after %d events", events).isTrue();
        return new Received(events, votes);
    }
}
