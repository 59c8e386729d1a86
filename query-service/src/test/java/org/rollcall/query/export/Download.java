package org.rollcall.query.export;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.restassured.response.Response;
import java.util.List;

/** A download that came whole. */
record Download(Response response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Download of(String path) {
        return new Download(given().get(path));
    }

    static Download accepting(String mediaType, String path) {
        return new Download(given().accept(mediaType).get(path));
    }

    String text() {
        return response.then().statusCode(200).extract().asString();
    }

    String contentType() {
        return response.contentType();
    }

    /** The lines of the table behind its header, read by a CSV reader. */
    List<NamedCsvRecord> table() {
        return CsvReader.builder().ofNamedCsvRecord(text()).stream().toList();
    }

    JsonNode document() {
        return read(text());
    }

    List<JsonNode> documents() {
        return text().lines().map(Download::read).toList();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(json, notJson);
        }
    }
}
