package org.rollcall.query.picture;

import java.util.Locale;
import org.rollcall.domain.roll.Choice;
import org.rollcall.query.count.VoteLine;

/**
 * The lights of the board with their colours and signs: the light palette of the pages, which was checked by number for
 * colour-blind eyes. A sign is a path in a square of 16.
 */
enum Shade {
    YES("in favour", "#006a8c", "#ffffff", "M3.2 8.6 6.6 12 12.8 4.6"),
    NO("against", "#c8102e", "#ffffff", "M4.2 4.2 11.8 11.8M11.8 4.2 4.2 11.8"),
    ABSTAIN(
            "abstaining",
            "#f5b700",
            "#1a1300",
            "M8 2.8a5.2 5.2 0 1 1 0 10.4a5.2 5.2 0 1 1 0 -10.4M8 3v10A5 5 0 0 1 8 3"),
    NONE("not voting", "#ffffff", "#5a6672", "M8 8h.01"),
    VOTED("voted", "#44505c", "#ffffff", "M4.6 8.2h6.8"),
    UNKNOWN("not known", "#ffffff", "#77838f", "");

    private final String word;
    private final String ground;
    private final String ink;
    private final String sign;

    Shade(String word, String ground, String ink, String sign) {
        this.word = word;
        this.ground = ground;
        this.ink = ink;
        this.sign = sign;
    }

    /** A vote in effect without a choice is a sealed one. */
    static Shade of(VoteLine vote) {
        if (vote.choice() == null) {
            return vote.seq() == null ? NONE : VOTED;
        }
        return switch (vote.choice()) {
            case Choice.YES -> YES;
            case Choice.NO -> NO;
            case Choice.ABSTAIN -> ABSTAIN;
        };
    }

    /** While voting is open those without a vote have not yet voted; only afterwards they are not voting. */
    String word(boolean open) {
        return this == NONE && open ? "not yet voted" : word;
    }

    String ground() {
        return ground;
    }

    /** A light of that size with its upper corner there. */
    void light(Canvas on, double x, double y, double size) {
        boolean hollow = this == NONE || this == UNKNOWN;
        String edge = this == ABSTAIN ? "#6b5200" : hollow ? "#aeb7c0" : ground;
        on.rect(x, y, size, size, "rx", size / 4.5, "fill", ground, "stroke", edge, "stroke-width", size / 14);
        if (!sign.isEmpty()) {
            on.shape(
                    "path",
                    "transform",
                    "translate(%s %s) scale(%s)"
                            .formatted(place(x + size * 0.1), place(y + size * 0.1), size * 0.8 / 16),
                    "d",
                    sign,
                    "fill",
                    this == ABSTAIN ? ink : "none",
                    "fill-rule",
                    "evenodd",
                    "stroke",
                    ink,
                    "stroke-width",
                    this == NONE ? 3.5 : this == ABSTAIN ? 1.4 : 2.2,
                    "stroke-linecap",
                    "round");
        }
    }

    private static String place(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
