package org.rollcall.system.bench.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Makes of an event, where it is a vote, what is counted: {@code ballot member} and the choice. */
final class VoteReader extends ContextualProcessor<byte[], byte[], String, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void process(Record<byte[], byte[]> event) {
        String type = new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
        if (type.startsWith("rollcall.vote-cast")) {
            try {
                JsonNode vote = JSON.readTree(event.value());
                String who =
                        vote.get("ballot").asText() + ' ' + vote.get("member").asText();
                context().forward(new Record<>(who, vote.get("choice").asText(), event.timestamp()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
