package org.rollcall.system.hall;

import static org.awaitility.Awaitility.await;
import static org.rollcall.system.hall.Http.must;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Imports of files, through the door that everybody uses. */
public final class Importing {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Set<String> OVER = Set.of("DONE", "FAILED", "STOPPED");

    private Importing() {}

    /** Begins an import; its id. */
    public static String start(Hall hall, String format, String assembly, Path... files) {
        String spooled = Arrays.stream(files)
                .map(file -> hall.commands().postFile("/v1/imports/files?name=" + file.getFileName(), file))
                .map(reply -> "\"" + reply.json().path("file").asText() + "\"")
                .collect(Collectors.joining(","));
        String body = "{\"format\":\"%s\",\"files\":[%s]%s}"
                .formatted(format, spooled, assembly == null ? "" : ",\"assembly\":\"" + assembly + "\"");
        return must(202, hall.commands().post("/v1/imports", body)).path("id").asText();
    }

    /** Waits until it is over, also where the service is started again meanwhile; its report. */
    public static JsonNode done(Hall hall, String id) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> OVER.contains(state(hall, id)));
        JsonNode report = report(hall, id);
        if (!report.path("state").asText().equals("DONE")) {
            throw new AssertionError("the import was not done: " + report);
        }
        return report;
    }

    public static JsonNode report(Hall hall, String id) {
        return must(200, hall.commands().get("/v1/imports/" + id));
    }

    private static String state(Hall hall, String id) {
        return report(hall, id).path("state").asText();
    }

    /** Waits until everything that is in the log is projected. */
    public static void projected(Hall hall) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            JsonNode projection =
                    new Http(hall.tally().address()).get("/v1/projection").json();
            long lag = 0;
            for (JsonNode partition : projection.path("partitions")) {
                lag += partition.path("lag").asLong(1);
            }
            return lag == 0;
        });
    }
}
