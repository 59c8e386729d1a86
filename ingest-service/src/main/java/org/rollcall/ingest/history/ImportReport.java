package org.rollcall.ingest.history;

import java.util.List;

/** What an import did. */
public record ImportReport(String id, String state, List<RollCall> rollCalls) {

    /** @param effect {@code APPLIED}, or {@code DUPLICATE} where it was imported before */
    public record RollCall(String ballot, String proposal, String resolution, String effect) {}
}
