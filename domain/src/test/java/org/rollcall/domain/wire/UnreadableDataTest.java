package org.rollcall.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.story.Vocabulary.closed;
import static org.rollcall.domain.wire.Bytes.unreadable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.domain.fold.Reading;

/** Data that are no event of this log are unreadable, with the reason, and never an exception. */
class UnreadableDataTest {

    private static final String VOTE = "{\"ballot\":\"a-l-1.1\",\"member\":\"ASH\",\"choice\":\"YES\"}";
    private static final String RULE = """
            {"rule":{"name":"n","words":"w","article":"a","conditions":[%s],"tie":"NONE"},
             "basis":{"kind":"RULING","citation":"c"}}
            """;

    @Test
    void the_record_that_these_tests_spoil_is_good() {
        assertThat(vote(VOTE).read()).isInstanceOf(Reading.Readable.class);
        assertThat(rule("{'kind':'FRACTION','base':'MEMBERS','numerator':1,'denominator':2,'strict':true}")
                        .read())
                .isInstanceOf(Reading.Readable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "42",
                "\"a-l-1.1\"",
                "{",
                "{]",
                "vote",
                "{'ballot':'a-l-1.1'}",
                "{\"ballot\":NaN}",
                "\u0000",
                "{}"
            })
    void what_is_no_json_object_with_the_right_fields(String json) {
        unreadable("", vote(json));
    }

    @Test
    void nothing_unknown_nothing_twice_nothing_after_the_end() {
        unreadable("body", vote(VOTE + "}"));
        unreadable("body", vote(VOTE + VOTE));
        unreadable("body", vote(VOTE + " // a comment"));
        unreadable("body", vote(VOTE.replace("}", ",}")));
        unreadable(
                "weight is not known here; known are ballot, choice, member, recordedBy, replaces",
                vote(VOTE.replace("}", ",\"weight\":2}")));
        unreadable("body is not well-formed JSON", vote(VOTE.replace("}", ",\"choice\":\"NO\"}")));
        unreadable("body is not well-formed JSON", vote(VOTE.replace("{", "{\"choice\":\"NO\",")));
    }

    @Test
    void every_value_is_of_its_kind() {
        unreadable("choice must be one of YES, NO, ABSTAIN, not '0'", vote(VOTE.replace("\"YES\"", "0")));
        for (String choice :
                List.of("\"0\"", "\"yes\"", "\" YES \"", "\"\"", "\"NOT_VOTING\"", "true", "{}", "[\"YES\"]")) {
            unreadable("choice must be one of YES, NO, ABSTAIN", vote(VOTE.replace("\"YES\"", choice)));
        }
        unreadable("choice is missing", vote(VOTE.replace("\"YES\"", "null")));
        for (String member : List.of("7", "1.5", "true", "{}", "[]", "[\"ASH\"]")) {
            unreadable("member must be a string", vote(VOTE.replace("\"ASH\"", member)));
        }
        unreadable("member is missing", vote(VOTE.replace("\"ASH\"", "null")));
        unreadable("member must be a code", vote(VOTE.replace("ASH", "A\\u0000H")));
        for (String text : List.of("7", "true", "1.5", "[\"x\"]", "{\"x\":1}")) {
            unreadable(
                    "recordedBy is not of the expected kind", vote(VOTE.replace("}", ",\"recordedBy\":" + text + "}")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999",
                "1.0",
                "1e1",
                "\"1\"",
                "\"\"",
                "true",
                "null",
                "99999999999",
                "999999999999999999999999999",
                "-1",
                "0",
                "[1]"
            })
    void a_number_is_a_whole_number_in_range(String number) {
        unreadable(
                "rule.",
                rule("{'kind':'FRACTION','base':'MEMBERS','numerator':" + number + ",'denominator':2,'strict':true}"));
        unreadable("rule.", rule("{'kind':'COUNT','votes':" + number + "}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "{'kind':'OTHER'}",
                "{'kind':7}",
                "{'kind':'org.rollcall.domain.rule.Condition$AtLeast','votes':1}",
                "{'@class':'java.lang.Object'}",
                "{'kind':'COUNT'}",
                "{'kind':'COUNT','votes':1,'holders':[]}",
                "{'kind':'VETO','holders':[null]}",
                "{'kind':'VETO','holders':'ASH'}",
                "{'kind':'FRACTION','base':1,'numerator':1,'denominator':2,'strict':true}",
                "{'kind':'FRACTION','base':'MEMBERS','numerator':1,'denominator':2,'strict':'true'}",
                "{'kind':'FRACTION','base':'MEMBERS','numerator':1,'denominator':2,'strict':1}",
                "{'kind':'FRACTION','base':'MEMBERS','numerator':1,'denominator':2}"
            })
    void what_is_no_condition_of_a_rule(String condition) {
        unreadable("", rule(condition));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00\\ud800", "\\u202e", "\\ufeff"})
    void text_that_cannot_be_stored_or_shown_safely(String escaped) {
        unreadable(
                "sponsor holds the character",
                Bytes.of(EventType.SPONSOR_JOINED, "{\"sponsor\":\"a" + escaped + "b\"}"));
    }

    @Test
    void json_is_utf_8_and_nothing_else() {
        String json = "{\"ballot\":\"a-l-1.1\"}";
        for (Charset other : List.of(
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("UTF-32"))) {
            unreadable("body is not", Bytes.of(closed(1)).value(json.getBytes(other)));
        }
        unreadable("body is not well-formed JSON", Bytes.of(closed(1)).value("\ufeff" + json));
        byte[] overlong = {
            '{', '"', 's', 'p', 'o', 'n', 's', 'o', 'r', '"', ':', '"', (byte) 0xC1, (byte) 0x81, '"', '}'
        };
        unreadable("body is not UTF-8", Bytes.of(EventType.SPONSOR_JOINED, "").value(overlong));
        byte[] halfPair = {
            '{', '"', 's', 'p', 'o', 'n', 's', 'o', 'r', '"', ':', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', '}'
        };
        unreadable("body is not UTF-8", Bytes.of(EventType.SPONSOR_JOINED, "").value(halfPair));
    }

    @Test
    void nothing_is_too_deep_or_too_large_or_missing() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        unreadable("body", vote(deep));
        unreadable(
                "sponsor is not of the expected kind",
                Bytes.of(EventType.SPONSOR_JOINED, "{\"sponsor\":" + deep + "}"));
        unreadable("body", vote(deep).header("ce_type", "rollcall.vote-cast.v9"));
        unreadable("value is larger than 8388608 bytes", vote(VOTE).value(new byte[9 * 1024 * 1024]));
        unreadable("value is larger than 8388608 bytes", vote(VOTE + " ".repeat(8 * 1024 * 1024)));
        unreadable("value is missing", vote(VOTE).value((byte[]) null));
    }

    @Test
    void an_assembly_with_a_hole_in_it() {
        String json = "{\"name\":\"x\",\"ruleBook\":{\"name\":\"r\",\"majorities\":[]},\"members\":%s}";
        unreadable(
                "members.[0] holds null where a value belongs",
                Bytes.of(EventType.ASSEMBLY_DEFINED, json.formatted("[null]")));
        unreadable("members is missing", Bytes.of(EventType.ASSEMBLY_DEFINED, json.formatted("null")));
        unreadable(
                "language tags such as en",
                Bytes.of(
                        EventType.ASSEMBLY_DEFINED,
                        json.formatted("[{\"code\":\"A\",\"names\":{\"en" + "-ab".repeat(10_000) + "\":\"A\"}}]")));
        unreadable(
                "date must be a day",
                Bytes.of(
                        EventType.ASSEMBLY_DEFINED_V1,
                        json.formatted("[{\"code\":\"A\",\"names\":{\"en\":\"A\"},\"from\":\"2011\"}]")));
        unreadable(
                "members.[0].from is not known here",
                Bytes.of(
                        EventType.ASSEMBLY_DEFINED,
                        json.formatted("[{\"code\":\"A\",\"names\":{\"en\":\"A\"},\"from\":\"2011-01-01\"}]")));
        unreadable(
                "members.terms.from must be a day of the years",
                Bytes.of(
                        EventType.ASSEMBLY_DEFINED_V1,
                        json.formatted("[{\"code\":\"A\",\"names\":{\"en\":\"A\"},\"from\":\"+999999999-01-01\"}]")));
    }

    @Test
    void a_roll_with_a_hole_in_it() {
        for (String roll : List.of(
                "null",
                "{}",
                "[]",
                "{\"members\":[]}",
                "{\"members\":[null]}",
                "{\"members\":[\"A\"],\"weights\":[null]}",
                "{\"members\":[\"A\",\"A\"]}",
                "{\"members\":[\"A\"],\"notEntitled\":{\"A\":null}}",
                "{\"members\":[\"A\"],\"notEntitled\":{\"\":\"X\"}}",
                "{\"members\":[\"A\"],\"seats\":0}")) {
            unreadable(
                    "",
                    Bytes.of(
                            EventType.BALLOT_OPENED,
                            "{\"ballot\":\"a-l-1.1\",\"question\":\"q\",\"yesMeans\":\"y\",\"roll\":" + roll
                                    + ",\"method\":\"HANDS\",\"visibility\":\"PUBLIC\"}"));
        }
    }

    private static Bytes vote(String json) {
        return Bytes.of(EventType.VOTE_CAST, json);
    }

    private static Bytes rule(String condition) {
        return Bytes.of(EventType.MAJORITY_DETERMINED, RULE.formatted(condition.replace('\'', '"')));
    }
}
