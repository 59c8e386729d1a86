package org.rollcall.ingest.log;

/**
 * Which log this is. Recorded at first use: a topic that was deleted and made again has another id, and added partitions would
 * move keys.
 *
 * @param topicId Kafka's id of the events topic
 * @param partitions the number that keys are spread over, for ever
 */
public record LogIdentity(String topicId, int partitions) {

    /** What makes this another log than the recorded one, or {@code null}. */
    String differenceFrom(LogIdentity recorded) {
        if (!topicId.equals(recorded.topicId())) {
            return "the events topic was deleted and made again (id " + topicId + ", recorded " + recorded.topicId()
                    + "); restore the log, or start with an empty broker and database";
        }
        if (partitions != recorded.partitions()) {
            return "the events topic has " + partitions + " partitions, recorded are " + recorded.partitions()
                    + "; added partitions are never used, because they would move streams: restore the topic";
        }
        return null;
    }
}
