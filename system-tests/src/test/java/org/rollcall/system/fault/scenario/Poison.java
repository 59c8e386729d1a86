package org.rollcall.system.fault.scenario;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.rollcall.domain.wire.WireHeader;
import org.rollcall.domain.wire.WireRecord;

/** Records that are no events, each made from one that is. */
final class Poison {

    private static final int LARGE = 900_000;
    private static final int DEEP = 5_000;

    private Poison() {}

    /** All kinds, of a vote on some ballot. */
    static List<WireRecord> kinds(WireRecord vote) {
        List<WireRecord> kinds = new ArrayList<>();
        kinds.add(value(vote, null));
        kinds.add(value(vote, new byte[0]));
        kinds.add(value(vote, text("{\"ballot\":")));
        kinds.add(value(vote, text("[]")));
        kinds.add(value(vote, new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'}));
        kinds.add(value(vote, text("[".repeat(DEEP) + "]".repeat(DEEP))));
        kinds.add(value(vote, text("\"" + "x".repeat(LARGE) + "\"")));
        kinds.add(json(vote, json -> json.replaceFirst("\\{", "{\"effective\":true,")));
        kinds.add(json(vote, json -> json.replaceFirst("\\{", "{\"choice\":\"YES\",")));
        kinds.add(json(vote, json -> json.replaceAll("\"(YES|NO|ABSTAIN)\"", "\"PERHAPS\"")));
        kinds.add(json(vote, json -> json + " {}"));
        kinds.add(new WireRecord(vote.key(), List.of(), vote.value()));
        kinds.add(header(vote, "ce_specversion", "2.0"));
        kinds.add(header(vote, "ce_subject", "another-stream"));
        kinds.add(header(vote, "ce_type", "not a type"));
        kinds.add(header(vote, "ce_id", "an id with blanks"));
        return kinds;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static WireRecord value(WireRecord vote, byte[] value) {
        return new WireRecord(vote.key(), vote.headers(), value);
    }

    private static WireRecord json(WireRecord vote, UnaryOperator<String> changed) {
        return value(vote, text(changed.apply(new String(vote.value(), StandardCharsets.UTF_8))));
    }

    private static WireRecord header(WireRecord vote, String name, String value) {
        return new WireRecord(
                vote.key(),
                vote.headers().stream()
                        .map(header -> header.name().equals(name) ? new WireHeader(name, text(value)) : header)
                        .toList(),
                vote.value());
    }
}
