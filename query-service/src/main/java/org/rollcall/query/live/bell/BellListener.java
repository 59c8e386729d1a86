package org.rollcall.query.live.bell;

import java.util.List;

/** Hears the bell. All calls come on the live loop, in the bell's order, and must not block. */
public interface BellListener {

    /**
     * Listening begins, or begins again after messages may have been missed.
     *
     * @param topicId the id of the topic, which its offsets belong to
     * @param next the offset of the next message, for each partition
     */
    void began(String topicId, long[] next);

    /** Messages, in the order of their partitions. */
    void rung(List<Rung> messages);
}
