package org.rollcall.local.terminal;

import java.util.Map;

/**
 * The colours of the four choices as the board has them everywhere, as near as a terminal comes. They are grounds with a dark
 * or a light sign on them, so that they read on a terminal of either kind.
 */
public enum Palette {
    /** 24 bits: the colours themselves. */
    FULL("48;2;0;106;140;97", "48;2;200;16;46;97", "48;2;245;183;0;30", "48;2;213;218;224;30"),
    /** The nearest of 256. */
    NEAR("48;5;24;97", "48;5;160;97", "48;5;214;30", "48;5;252;30"),
    /** The 16 that every colour terminal has. */
    BASIC("44;97", "41;97", "43;30", "47;30"),
    /** None: signs and words say it all. */
    NONE("", "", "", "");

    private static final String END = "\033[0m";

    private final String yes;
    private final String no;
    private final String abstain;
    private final String none;

    Palette(String yes, String no, String abstain, String none) {
        this.yes = yes;
        this.no = no;
        this.abstain = abstain;
        this.none = none;
    }

    /** What a terminal with these variables can show. */
    public static Palette of(Map<String, String> environment) {
        String deep = environment.getOrDefault("COLORTERM", "");
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return NONE;
        }
        if (deep.contains("truecolor") || deep.contains("24bit")) {
            return FULL;
        }
        return environment.getOrDefault("TERM", "").contains("256") ? NEAR : BASIC;
    }

    /** The text on the ground of a choice: YES, NO, ABSTAIN, anything else is none. */
    public String ground(String choice, String text) {
        String code =
                switch (choice) {
                    case "YES" -> yes;
                    case "NO" -> no;
                    case "ABSTAIN" -> abstain;
                    default -> none;
                };
        return code.isEmpty() ? text : "\033[" + code + "m" + text + END;
    }

    /** Thick; also where there are no colours. */
    public String strong(String text) {
        return "\033[1m" + text + END;
    }

    /** Light on dark where the terminal is dark on light, for what must not be overlooked. */
    public String turned(String text) {
        return "\033[7m" + text + END;
    }

    /** Set back. */
    public String quiet(String text) {
        return this == NONE ? text : "\033[2m" + text + END;
    }
}
