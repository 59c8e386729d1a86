package org.rollcall.tally.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.rollcall.tally.TallySettings;
import org.rollcall.tally.log.LogAway;
import org.rollcall.tally.store.SqlStates;

/**
 * Repeats what may pass by itself, connections and resources, for ever and ever more slowly. What does not pass by itself,
 * refused data and mistakes of ours, goes through to the caller.
 */
@ApplicationScoped
public class Retry {

    @Inject
    TallySettings settings;

    @Inject
    Closing closing;

    @Inject
    Troubles troubles;

    /** Something that may fail because a database or a broker is away. */
    @FunctionalInterface
    public interface Attempt<T> {
        T make() throws SQLException;
    }

    /** The same without a result. */
    @FunctionalInterface
    public interface Step {
        void make() throws SQLException;
    }

    /**
     * Attempts until it works.
     *
     * @param what it is, as in "could not …"
     * @throws DataRefused if the database refused the data itself
     * @throws Closing.Begun if the service stops first
     */
    public <T> T until(String what, Attempt<T> attempt) {
        for (Duration pause = settings.retry().first(); ; pause = longer(pause)) {
            closing.refuse();
            try {
                T result = attempt.make();
                troubles.worked(what);
                return result;
            } catch (SQLException failed) {
                if (SqlStates.isOfData(failed)) {
                    throw new DataRefused(failed);
                }
                troubles.failed(what, words(failed));
            } catch (LogAway | KafkaException away) {
                troubles.failed(what, words(away));
            }
            closing.pause(pause);
        }
    }

    public void until(String what, Step step) {
        until(what, () -> {
            step.make();
            return null;
        });
    }

    private Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        Duration longest = settings.retry().longest();
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }

    /** The first line says it; PostgreSQL's others are for its own log. */
    static String words(Throwable failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
