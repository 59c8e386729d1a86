package org.rollcall.tally;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What an operator can set; the reasons stand beside the values in {@code application.properties}. */
@ConfigMapping(prefix = "rollcall.tally")
public interface TallySettings {

    /** The log that is projected. */
    String eventsTopic();

    /** Where changes of ballots are announced. */
    String talliesTopic();

    /** The consumer group, whose committed offsets say what was announced. */
    String group();

    Retry retry();

    Watch watch();

    Board board();

    /** Pauses between attempts; there is no last attempt. */
    interface Retry {
        Duration first();

        Duration longest();
    }

    /** The comparison of the log's ends with what is projected. */
    interface Watch {
        Duration interval();

        /** How long a partition may have records waiting and take none. */
        Duration stalledAfter();
    }

    /** What is kept in memory of the streams. */
    interface Board {
        long recordsInMemory();
    }
}
