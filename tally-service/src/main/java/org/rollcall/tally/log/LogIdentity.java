package org.rollcall.tally.log;

import java.util.Optional;

/**
 * Which log this is. Recorded at first use; another one is never projected over it (DESIGN, part 4).
 *
 * @param topicId Kafka's id of the topic, which a topic made anew under the same name does not share
 * @param partitions how many it has; keys belong to partitions by this number
 */
public record LogIdentity(String topicId, int partitions) {

    /** What is wrong with the log that is there now, if anything. */
    public Optional<String> refusalOf(LogIdentity now, String topic) {
        if (!now.topicId.equals(topicId)) {
            return Optional.of(
                    "topic %s is not the log that was projected: its id is %s, recorded is %s. Give back the log, or start with an empty database"
                            .formatted(topic, now.topicId, topicId));
        }
        if (now.partitions != partitions) {
            return Optional.of(
                    "topic %s has %d partitions now, recorded are %d: keys would move. Give it back as it was"
                            .formatted(topic, now.partitions, partitions));
        }
        return Optional.empty();
    }
}
