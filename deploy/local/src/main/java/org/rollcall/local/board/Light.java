package org.rollcall.local.board;

import com.fasterxml.jackson.databind.JsonNode;
import org.rollcall.local.terminal.Palette;

/** The light of a choice: its sign, and how its part of a bar is filled. */
enum Light {
    YES("✓", "yes", "█"),
    NO("✕", "no", "▓"),
    ABSTAIN("◐", "abstain", "▒"),
    /** Cast, but sealed. */
    VOTED("–", "", " "),
    NONE("·", "pending", "·");

    private final String sign;
    private final String figure;
    private final String filling;

    Light(String sign, String figure, String filling) {
        this.sign = sign;
        this.figure = figure;
        this.filling = filling;
    }

    /** Of a member's line; a vote without a choice but with a place in the log was cast and is sealed. */
    static Light of(JsonNode vote) {
        String choice = vote.path("choice").asText("");
        return switch (choice) {
            case "YES", "NO", "ABSTAIN" -> valueOf(choice);
            default -> vote.path("seq").isNumber() ? VOTED : NONE;
        };
    }

    String sign() {
        return sign;
    }

    /** The name of its figure in a tally. */
    String figure() {
        return figure;
    }

    String filling() {
        return filling;
    }

    /** The sign on its ground, with a blank at either side where there is a ground. */
    String drawn(Palette palette) {
        return palette == Palette.NONE ? sign : palette.ground(name(), " " + sign + " ");
    }

    /** The cells that {@link #drawn} takes. */
    static int width(Palette palette) {
        return palette == Palette.NONE ? 1 : 3;
    }
}
