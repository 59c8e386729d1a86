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

    /** The reason in words; the reason's name when there are no words. */
    public String whyNot() {
        for (String field : new String[] {"detail", "title", "reason"}) {
            if (!text(field).isBlank()) {
                return sentence(text(field)) + named();
            }
        }
        return "The service answered " + status + " without a reason.";
    }

    private String named() {
        String reason = text("reason");
        return reason.isBlank() || reason.equals(text("detail")) ? "" : " (" + reason + ")";
    }

    private static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }
}
