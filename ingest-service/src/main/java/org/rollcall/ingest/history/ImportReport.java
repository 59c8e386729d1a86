package org.rollcall.ingest.history;

import java.util.List;

/** What an import did. */
public record ImportReport(String id, String state, List<RollCall> rollCalls) {

    /**
     * @param effect {@code APPLIED}; {@code DUPLICATE} where it was imported before; {@code DIFFERS} where an earlier version
     *     imported other data under the same ids, which stays as it is
     */
    public record RollCall(String ballot, String proposal, String resolution, String effect) {}
}
