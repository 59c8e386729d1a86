package org.rollcall.ingest.history.shipped;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** What an import did. */
public record ShippedReport(String id, String state, List<RollCall> rollCalls) {

    /**
     * @param effect {@code APPLIED}; {@code DUPLICATE} where it was imported before; {@code DIFFERS} where an earlier version
     *     imported other data under the same ids, which stays as it is; {@code REFUSED} where it does not fit the assembly
     * @param detail why it was refused, else {@code null}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RollCall(String ballot, String proposal, String resolution, String effect, String detail) {}
}
