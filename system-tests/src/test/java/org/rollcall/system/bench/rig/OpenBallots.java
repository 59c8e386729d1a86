package org.rollcall.system.bench.rig;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.rollcall.system.bench.load.RollCalls;

/**
 * Ballots that people vote on over HTTP: opened in the log before the time runs, closed over HTTP after it, as somebody would, so that
 * ingest-service need not keep them for ever.
 */
public record OpenBallots(Topics topics, RollCalls rollCalls, URI ingest) {

    /** Their ids. */
    public List<String> open(String prefix, int count) throws Exception {
        topics.fill(rollCalls.openings(prefix, count));
        return IntStream.range(0, count).mapToObj(i -> prefix + "-" + i + ".1").toList();
    }

    public void close(List<String> ballots) throws IOException, InterruptedException {
        for (String ballot : ballots) {
            Answers.posted(ingest, "/v1/ballots/" + ballot + "/close", "{}");
        }
    }
}
