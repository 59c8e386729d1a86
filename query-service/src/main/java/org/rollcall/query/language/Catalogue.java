package org.rollcall.query.language;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * The fixed terms of a language by their keys: a text with {@code {gaps}}, or for a number with its noun a text for each
 * plural form.
 *
 * @param terms as the module holds them
 */
public record Catalogue(Map<String, Object> terms) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BEFORE = "export default ";

    /** Reads the module that browsers read: an object after {@code export default}. */
    public static Catalogue of(Language language) {
        String path = "/META-INF/resources/app/words/" + language.tag() + ".js";
        try (InputStream module = Objects.requireNonNull(Catalogue.class.getResourceAsStream(path), path)) {
            String script = new String(module.readAllBytes(), StandardCharsets.UTF_8).strip();
            String object = script.substring(BEFORE.length(), script.length() - 1);
            return new Catalogue(JSON.readValue(object, new TypeReference<>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + " is no catalogue", unreadable);
        }
    }

    /** The text under a key; the key itself where there is none, so that nobody overlooks it. */
    public String say(String key) {
        return terms.get(key) instanceof String text ? text : key;
    }

    /** The text under a key with one gap filled. */
    public String say(String key, String gap, Object value) {
        return say(key).replace("{" + gap + "}", String.valueOf(value));
    }
}
