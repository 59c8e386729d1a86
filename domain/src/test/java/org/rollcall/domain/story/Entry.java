package org.rollcall.domain.story;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.wire.WireFormat;
import org.rollcall.domain.wire.WireRecord;

/**
 * One record of a made-up log, in words that a failing property can print.
 *
 * @param event what it says, or {@code null} for a record that nobody can read
 */
public record Entry(String id, Event event) {

    private static final byte[] GARBAGE = "{\"neither fish".getBytes(StandardCharsets.UTF_8);

    /** As it would stand in the log of {@link Vocabulary#PROPOSAL}. */
    public WireRecord record() {
        return event == null
                ? new WireRecord(Vocabulary.PROPOSAL.value().getBytes(StandardCharsets.UTF_8), List.of(), GARBAGE)
                : WireFormat.write(Story.envelope(Vocabulary.PROPOSAL, id, null, event));
    }
}
