package org.rollcall.ingest.history.given;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rollcall.ingest.Assemblies.post;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/** Steps of tests that import files, over HTTP. */
public final class Importing {

    /** Facts to test with that are no part of this project; tests that need them say so where they are not there. */
    private static final List<Path> SAMPLES =
            List.of(Path.of("../../shared/data/un"), Path.of("../shared/data/un"), Path.of("../../../shared/data/un"));

    private Importing() {}

    /** A sample of the public record; without it the test is skipped, and says why. */
    public static Path sample(String name) {
        Path found = SAMPLES.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(
                found != null, "the sample " + name + " is not in a folder shared/data/un beside this one");
        return found;
    }

    /** Uploads it; its digest. */
    public static String upload(String name, byte[] bytes) {
        return given().contentType("application/octet-stream")
                .queryParam("name", name)
                .body(bytes)
                .post("/v1/imports/files")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201))
                .extract()
                .path("file");
    }

    public static String upload(Path file) throws Exception {
        return upload(file.getFileName().toString(), Files.readAllBytes(file));
    }

    /** Asks for an import of uploaded files; its id. */
    public static String start(String format, String edition, String... files) {
        return startIn(null, format, edition, files);
    }

    /** The same, all of it voted on in that assembly. */
    public static String startIn(String assembly, String format, String edition, String... files) {
        String named = Arrays.stream(files).map(file -> '"' + file + '"').collect(Collectors.joining(","));
        return post("/v1/imports", """
                {"format":"%s","files":[%s],"edition":%s,"assembly":%s}""".formatted(format, named, quoted(edition), quoted(assembly)))
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** Waits until it ended, in whatever way; its report. */
    public static JsonPath ended(String id) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    String state = report(id).getString("state");
                    return !state.equals("WAITING") && !state.equals("RUNNING");
                });
        return report(id);
    }

    public static JsonPath report(String id) {
        return given().get("/v1/imports/" + id).then().statusCode(200).extract().jsonPath();
    }

    private static String quoted(String text) {
        return text == null ? "null" : '"' + text + '"';
    }

    /** Imports votes of the fictional assembly and waits for the end. */
    public static JsonPath tidewater(String edition, byte[] bytes) {
        return ended(startIn("tidewater", "undl", edition, upload("test.csv", bytes)));
    }

    /** The same, and it is done. */
    public static JsonPath tidewater(String edition, String csv) {
        JsonPath report = tidewater(edition, csv.getBytes(StandardCharsets.UTF_8));
        assertThat(report.getString("state")).as(report.prettify()).isEqualTo("DONE");
        return report;
    }

    /** Applied, duplicate, corrected and refused roll calls of a report. */
    public static List<Integer> counts(JsonPath report) {
        return List.of(
                report.getInt("applied"),
                report.getInt("duplicate"),
                report.getInt("corrected"),
                report.getInt("refused"));
    }
}
