package org.rollcall.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.rollcall.local.Trouble;
import org.rollcall.local.client.Answer;
import org.rollcall.local.process.Waiting;

/**
 * A vote left open in a fictional assembly, for everybody to try.
 *
 * <p>Its commands have fixed ids, so each demo finds the vote of the one before; once that is closed, the next proposal
 * of the series is put.
 */
final class PracticeVote {
    private static final String ASSEMBLY = "tidewater";
    private static final int FIRST_DOCUMENT = 9;
    private static final int MOST = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Where where;

    PracticeVote(Where where) {
        this.where = where;
    }

    /** The ballot's id. */
    String open() {
        awaitAssembly();
        for (int number = 0; number < MOST; number++) {
            Optional<String> ballot = openOn("TW/3/L." + (FIRST_DOCUMENT + number), "demo-practice-" + number);
            if (ballot.isPresent()) {
                return ballot.get();
            }
        }
        throw new Trouble(
                "All practice votes were used up; start with an empty folder: " + where.command("demo --data DIR"));
    }

    /** On the very first start ingest-service is just appending the shipped assemblies. */
    private void awaitAssembly() {
        boolean isThere = Waiting.until(
                PATIENCE,
                () -> where.query()
                                .get("/v1/members?assembly=" + ASSEMBLY)
                                .body()
                                .size()
                        > 0);
        if (!isThere) {
            throw new Trouble("The fictional assembly " + ASSEMBLY + " did not appear within " + PATIENCE.toSeconds()
                    + " seconds; see " + where.query().log() + ".");
        }
    }

    /** Empty when that proposal's vote is over. */
    private Optional<String> openOn(String symbol, String id) {
        String proposal = submit(symbol, id);
        JsonNode ballots =
                where.query().get("/v1/ballots?proposal=" + proposal).body().path("ballots");
        if (ballots.size() > 0) {
            return StreamSupport.stream(ballots.spliterator(), false)
                    .filter(ballot -> ballot.path("state").asText().equals("OPEN"))
                    .map(ballot -> ballot.path("id").asText())
                    .findFirst();
        }
        Map<String, Object> rule = Map.of(
                "rule",
                "simple-majority",
                "basis",
                Map.of("kind", "RULING", "citation", "Standing Order 11: all other questions"));
        where.ingest()
                .post("/v1/proposals/" + proposal + "/majority", rule, id + "-majority")
                .orTrouble();
        Map<String, Object> question = Map.of(
                "question",
                "Shall draft resolution " + symbol + " be adopted?",
                "yesMeans",
                "The draft resolution is adopted.");
        Answer opened = where.ingest().post("/v1/proposals/" + proposal + "/ballots", question, id + "-open");
        return Optional.of(opened.orTrouble().text("ballot"));
    }

    private String submit(String symbol, String id) {
        Map<String, Object> body = Map.of(
                "assembly", ASSEMBLY, "symbol", symbol, "title", "Night ferries between the quays (practice vote)");
        return where.ingest()
                .post("/v1/proposals", body, id + "-submit")
                .orTrouble()
                .text("stream");
    }
}
