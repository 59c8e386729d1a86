package org.rollcall.ingest.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.AuthorizationException;

/**
 * Whether the log ends before what its readers have taken from it: a broker came back without records that it had acknowledged. Whoever
 * appended then would take the places of those that are missing, and nobody could put them back any more.
 */
@ApplicationScoped
class LostEnd {

    @Inject
    Topics topics;

    /**
     * The partitions that end too early, as obstacles.
     *
     * @param group the readers that keep what they read
     */
    List<String> obstacles(String group, int partitions)
            throws InterruptedException, ExecutionException, TimeoutException {
        // The ends afterwards: what was read in between is in them.
        Map<Integer, Long> read = read(group);
        if (read.isEmpty()) {
            return List.of();
        }
        Map<Integer, Long> ends = topics.ends(partitions);
        return read.entrySet().stream()
                .filter(position -> ends.getOrDefault(position.getKey(), Long.MAX_VALUE) < position.getValue())
                .map(position ->
                        "partition %d ends at %d, and was projected up to %d: acknowledged records are missing; ./rollcall restore-log puts them back"
                                .formatted(position.getKey(), ends.get(position.getKey()), position.getValue()))
                .toList();
    }

    /** Where nobody may ask for them, nothing is known. */
    private Map<Integer, Long> read(String group) throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return topics.positions(group);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AuthorizationException) {
                return Map.of();
            }
            throw failed;
        }
    }
}
