package org.rollcall.tally.log;

import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The broker did not answer, or has no such topic; asking again later may help. */
public final class LogAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogAway(Throwable cause) {
        super(words(cause), cause);
    }

    private static String words(Throwable cause) {
        if (cause instanceof UnknownTopicOrPartitionException) {
            return "a topic is not there; ingest-service creates both topics when it starts";
        }
        return "Kafka did not answer: "
                + (cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
    }
}
