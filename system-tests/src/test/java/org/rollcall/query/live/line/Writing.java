package org.rollcall.query.live.line;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;

/** Lets a simulation write events as the service does. */
public final class Writing {

    private Writing() {}

    public static EventText with(ObjectMapper mapper, MeterRegistry metrics) {
        return new EventText(mapper, metrics);
    }
}
