package org.rollcall.query.kept;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.roll.Choice;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;

@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class KeptAnswersTest {

    @Inject
    ReadModel model;

    @Test
    void the_sight_stays_while_nothing_is_committed_and_changes_with_every_commit() {
        Story story = Story.of("sight").open(Visibility.PUBLIC);
        List<String> seen = new ArrayList<>();
        for (Choice choice : new Choice[] {Choice.YES, Choice.NO, Choice.ABSTAIN}) {
            story.cast("AAA", choice);
            seen.add(model.sight());
        }
        assertThat(seen).doesNotHaveDuplicates();
        String ofTheCut = model.read(Cut::sight);
        assertThat(ofTheCut).isEqualTo(model.sight());
        story.end();
    }

    @Test
    void whoever_asks_after_a_commit_is_told_of_it() {
        Story story = Story.of("told-at-once").open(Visibility.PUBLIC).silently();
        String path = "/v1/ballots/" + story.ballot();
        for (int turn = 0; turn < 40; turn++) {
            story.cast("AAA", turn % 2 == 0 ? Choice.YES : Choice.NO);
            for (int again = 0; again < 2; again++) {
                Response answer = given().get(path);
                assertThat(answer.jsonPath().getLong("seq")).isEqualTo(story.seq());
                assertThat(answer.jsonPath().getLong("tally.yes")).isEqualTo(turn % 2 == 0 ? 1 : 0);
                assertThat(given().get("/v1/ballots?limit=500")
                                .jsonPath()
                                .getLong("ballots.find{it.id=='" + story.ballot() + "'}.seq"))
                        .isEqualTo(story.seq());
            }
        }
        story.end();
    }

    @Test
    void under_a_tag_there_is_one_document_and_it_is_never_an_older_one() throws Exception {
        Story story = Story.of("one-document").open(Visibility.PUBLIC);
        String path = "/v1/ballots/" + story.ballot();
        Map<String, String> documents = new ConcurrentHashMap<>();
        List<String> wrong = new ArrayList<>();
        AtomicBoolean voting = new AtomicBoolean(true);
        List<Thread> readers = new ArrayList<>();
        for (int reader = 0; reader < 4; reader++) {
            readers.add(Thread.ofVirtual().start(() -> {
                long last = 0;
                while (voting.get()) {
                    Response answer = given().get(path);
                    long seq = answer.jsonPath().getLong("seq");
                    String before = documents.putIfAbsent(answer.header("ETag"), answer.asString());
                    if (seq < last || before != null && !before.equals(answer.asString())) {
                        synchronized (wrong) {
                            wrong.add(seq + " after " + last + ": " + answer.header("ETag"));
                        }
                    }
                    last = seq;
                }
            }));
        }
        for (int turn = 0; turn < 150; turn++) {
            story.cast("BBB", Choice.values()[turn % 3]);
        }
        voting.set(false);
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(wrong).isEmpty();
        assertThat(documents).hasSizeGreaterThan(3);
        documents.forEach((tag, document) -> assertThat(tag).contains("-1-" + seqOf(document) + "-"));
        story.end();
    }

    private static String seqOf(String document) {
        return document.replaceFirst("(?s).*?\"seq\":(\\d+).*", "$1");
    }
}
