package org.rollcall.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import org.rollcall.local.Trouble;

/**
 * What a service answered.
 *
 * @param status the HTTP status
 * @param body JSON; missing when there was none
 */
public record Answer(int status, JsonNode body) {

    /** 200 to 299. */
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** The text of a field, or empty. */
    public String text(String field) {
        return body.path(field).asText("");
    }

    /**
     * This answer, if it is a success and nothing was refused.
     *
     * @throws Trouble with the reason that the service gave
     */
    public Answer orTrouble() {
        if (!isSuccess() || text("effect").equals("REFUSED")) {
            throw new Trouble(whyNot());
        }
        return this;
    }

    /** The reason in words, with its name. */
    public String whyNot() {
        String words = text("detail").isBlank() ? text("title") : text("detail");
        String reason = text("reason");
        if (words.isBlank() && reason.isBlank()) {
            return "The service answered " + status + " without a reason.";
        }
        String name = reason.isBlank() || words.contains(reason) ? "" : " (" + reason + ")";
        return "Not done: " + words.strip().replaceFirst("\\.$", "") + name + ".";
    }
}
