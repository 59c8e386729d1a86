package org.rollcall.ingest.history;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.rollcall.ingest.Assemblies.post;
import static org.rollcall.ingest.history.given.Importing.ended;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.ingest.Assemblies;
import org.rollcall.ingest.history.file.ImportSettings;
import org.rollcall.ingest.history.given.Csv;
import org.rollcall.ingest.history.given.Csv.Vote;
import org.rollcall.ingest.history.given.SpoolFolder;
import org.rollcall.local.token.Role;
import org.rollcall.testing.BrokerAndDatabase;
import org.rollcall.testing.TestTokens;

@QuarkusTest
@WithTestResource(BrokerAndDatabase.class)
@WithTestResource(SpoolFolder.class)
class UploadsTest {

    @Inject
    ImportSettings settings;

    @BeforeEach
    void ready() {
        Assemblies.ready();
    }

    private static byte[] bytes(long seed, int size) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    @Test
    void a_file_larger_than_any_other_request_may_be_is_kept_once() {
        byte[] large = bytes(1, 20 * 1024 * 1024);
        for (int status : new int[] {201, 200}) {
            given().contentType("application/octet-stream")
                    .queryParam("name", "large.bin")
                    .body(large)
                    .post("/v1/imports/files")
                    .then()
                    .statusCode(status)
                    .body("bytes", is(large.length))
                    .body("name", is("large.bin"));
        }
    }

    @Test
    void every_other_request_keeps_its_limit() throws Exception {
        assertThat(firstLine("/v1/imports", "Content-Type: application/json\r\nContent-Length: 17000000\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void a_file_above_the_limit_is_refused_before_it_is_read() throws Exception {
        assertThat(firstLine("/v1/imports/files", "Content-Length: 9000000000\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    private static String firstLine(String path, String headers) throws Exception {
        try (Socket socket = connect(path, headers)) {
            byte[] answer = socket.getInputStream().readNBytes(12);
            return new String(answer, StandardCharsets.UTF_8);
        }
    }

    private static Socket connect(String path, String headers) throws Exception {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        var socket = new Socket("127.0.0.1", port);
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                + TestTokens.bearer(Role.SECRETARIAT) + "\r\n" + headers + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() throws Exception {
        try (Socket socket = connect("/v1/imports/files?name=cut.csv", "Content-Length: 100000\r\n")) {
            socket.getOutputStream().write(new byte[50_000]);
            socket.getOutputStream().flush();
            await().atMost(Duration.ofSeconds(10)).until(() -> parts() > 0);
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> parts() == 0);
    }

    private long parts() throws Exception {
        try (var files = Files.list(settings.place())) {
            return files.filter(file -> file.toString().endsWith(".part")).count();
        }
    }

    @Test
    void one_request_uploads_and_starts() throws Exception {
        var csv = new Csv().add(new Vote("7100").with("Y AMB BRH", "N CGT"));
        String id = given().contentType("application/gzip")
                .queryParam("format", "undl")
                .queryParam("assembly", "tidewater")
                .body(packed(csv.toString().getBytes(StandardCharsets.UTF_8)))
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        JsonPath report = ended(id);
        assertThat(report.getString("state")).isEqualTo("DONE");
        assertThat(report.getInt("applied")).isOne();
        assertThat(report.getString("edition")).hasSize(12);
        given().get("/v1/imports").then().statusCode(200).body("[0].id", is(id));
        given().delete("/v1/imports/" + id).then().statusCode(200).body("state", is("DONE"));
    }

    private static byte[] packed(byte[] plain) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    @Test
    void what_cannot_be_read_fails_and_says_why() throws Exception {
        byte[] good = packed(new Csv()
                .add(new Vote("7110").with("Y AMB BRH", "N CGT"))
                .toString()
                .getBytes(StandardCharsets.UTF_8));
        assertFails(Arrays.copyOf(good, good.length / 2), "truncated or damaged", "cannot be unpacked");
        assertFails(packed(new byte[1_000_000]), "not UTF-8");
        assertFails("PK\u0003\u0004spreadsheet".getBytes(StandardCharsets.UTF_8), "ZIP archive");
        assertFails("a,b,c\n1,2,3\n".getBytes(StandardCharsets.UTF_8), "lacks undl_id, ms_code");
        assertFails("undl_id,ms_code".getBytes(StandardCharsets.UTF_16), "not UTF-8");
        assertFails(",".repeat(1_000_000).getBytes(StandardCharsets.UTF_8), "more than 1000 columns");
    }

    private static void assertFails(byte[] bytes, String... reasons) {
        JsonPath report = org.rollcall.ingest.history.given.Importing.tidewater(null, bytes);
        assertThat(report.getString("state")).isEqualTo("FAILED");
        assertThat(Arrays.stream(reasons).anyMatch(report.getString("failure")::contains))
                .as(report.getString("failure"))
                .isTrue();
    }

    @Test
    void an_import_of_what_was_not_uploaded_or_of_no_format_is_refused() {
        post("/v1/imports", "{\"format\":\"undl\",\"files\":[\"" + "0".repeat(64) + "\"]}")
                .statusCode(400)
                .body("detail", containsString("was not uploaded"));
        post("/v1/imports", "{\"format\":\"csv\",\"files\":[]}")
                .statusCode(400)
                .body("detail", containsString("voeten"));
        post("/v1/imports", "{\"format\":\"voeten\",\"files\":[\"x\"]}")
                .statusCode(400)
                .body("detail", containsString("2 files"));
        given().get("/v1/imports/unknown").then().statusCode(404);
        given().delete("/v1/imports/unknown").then().statusCode(404);
    }
}
