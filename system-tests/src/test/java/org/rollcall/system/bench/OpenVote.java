package org.rollcall.system.bench;

import java.io.IOException;
import java.net.URI;
import org.rollcall.system.bench.rig.Answers;

/** A ballot that is open for everybody in an assembly, brought about over HTTP. */
final class OpenVote {

    private static final String STREAM = "bench-board";

    private OpenVote() {}

    /** Its id. */
    static String in(String assembly, URI ingest) throws IOException, InterruptedException {
        Answers.posted(ingest, "/v1/proposals", """
                {"assembly":"%s","symbol":"BENCH/BOARD","title":"On the lights of the board"}""".formatted(assembly));
        Answers.posted(ingest, "/v1/proposals/" + STREAM + "/majority", """
                {"rule":"simple-majority","basis":{"kind":"RULING","citation":"Rule 86"}}""");
        return Answers.posted(ingest, "/v1/proposals/" + STREAM + "/ballots", "{}")
                .path("ballot")
                .asText();
    }
}
