package org.rollcall.domain.wire;

import java.nio.charset.StandardCharsets;

/** A header of a record; its value may be {@code null}, as in Kafka. */
public record WireHeader(String name, byte[] value) {

    static WireHeader of(String name, String value) {
        return new WireHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
