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

    Rebuild rebuild();

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

    /** The building of another generation of the projection beside the one that serves. */
    interface Rebuild {
        /** Records of streams held in memory meanwhile, beside those of the intake. */
        long recordsInMemory();

        /** How many records the new generation may be behind when the two are held still to be made equal. */
        long closeEnough();

        /** How long the generation that served before is kept for those who still read it. */
        Duration keepOld();
    }
}
