package org.rollcall.domain.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollcall.domain.InvalidValue;

/**
 * JSON that is read to the letter: nothing unknown, nothing twice, nothing after the end, no number where text belongs. What
 * is not understood is said, with its place, instead of being dropped.
 */
public final class StrictJson {

    /** Twice the depth of the deepest event. */
    private static final int DEEPEST = 16;

    private static final char REPLACEMENT = '\uFFFD';
    private static final int LONGEST_NUMBER = 20;

    /** A list or map that was given holds values only. */
    private static final JsonSetter.Value NO_NULLS_IN_IT = JsonSetter.Value.forContentNulls(Nulls.FAIL);

    private final ObjectMapper mapper;

    /** @param longestText the longest string or document, in characters */
    public StrictJson(int longestText) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxStringLength(longestText)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build()
                // One character is one character in what is written, beyond the first 65,536 too: who looks for it in
                // the bytes finds
                // it, and no search has to know a second spelling.
                .enable(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8);
        this.mapper = JsonMapper.builder(factory)
                .addModule(new DomainModule())
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, text -> {
                    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                    text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                })
                .withConfigOverride(List.class, lists -> lists.setSetterInfo(NO_NULLS_IN_IT))
                .withConfigOverride(Map.class, maps -> maps.setSetterInfo(NO_NULLS_IN_IT))
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
    }

    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JacksonException impossible) {
            throw new IllegalStateException("a value of the domain could not be written as JSON", impossible);
        }
    }

    /**
     * Reads one JSON document.
     *
     * @throws InvalidValue saying what was not understood and where
     */
    public <T> T read(byte[] json, Class<T> type) {
        try {
            T value = mapper.readValue(utf8(json), type);
            if (value == null) {
                throw new InvalidValue("body", "is null; a JSON object was expected");
            }
            return value;
        } catch (IOException notRead) {
            throw explain(notRead);
        }
    }

    /** JSON between systems is UTF-8 (RFC 8259); left to itself the parser would guess UTF-16 and take overlong forms. */
    private static String utf8(byte[] json) {
        // What is no UTF-8 comes out as U+FFFD; only a document with that is looked at more closely.
        String text = new String(json, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : strictUtf8(json);
    }

    private static String strictUtf8(byte[] json) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new InvalidValue("body", "is not UTF-8");
        }
    }

    /** What a reading failed at, as one sentence that can be shown to who sent it. */
    public static InvalidValue explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue known) {
                return known;
            }
        }
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                new InvalidValue(
                        path(unknown),
                        "is not known here; known are "
                                + unknown.getKnownPropertyIds().stream()
                                        .map(String::valueOf)
                                        .sorted()
                                        .collect(Collectors.joining(", ")));
            case InvalidFormatException format
            when format.getTargetType() != null && format.getTargetType().isEnum() ->
                new InvalidValue(
                        path(format),
                        "must be one of "
                                + Arrays.stream(format.getTargetType().getEnumConstants())
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", "))
                                + ", not '" + format.getValue() + "'");
            case InvalidNullException empty -> new InvalidValue(path(empty), "holds null where a value belongs");
            case JsonMappingException mapping
            when mapping.getCause() instanceof NullPointerException ->
                new InvalidValue(path(mapping), "holds null where a value belongs");
            case JsonMappingException mapping
            when !mapping.getPath().isEmpty() ->
                new InvalidValue(path(mapping), "is not of the expected kind" + at(mapping.getLocation()));
            case JacksonException malformed ->
                new InvalidValue("body", "is not well-formed JSON" + at(malformed.getLocation()));
            default -> new InvalidValue("body", "could not be read");
        };
    }

    private static String path(JsonMappingException failure) {
        String path = failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "body" : path;
    }

    private static String at(JsonLocation place) {
        return place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
    }
}
