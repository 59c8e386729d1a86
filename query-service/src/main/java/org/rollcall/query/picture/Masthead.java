package org.rollcall.query.picture;

import static org.rollcall.query.picture.BoardPicture.INK;
import static org.rollcall.query.picture.BoardPicture.MARGIN;
import static org.rollcall.query.picture.BoardPicture.QUIET;
import static org.rollcall.query.picture.BoardPicture.WIDTH;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.domain.event.Provenance;
import org.rollcall.query.document.BallotDocument;

/** The head of a picture: its provenance first, then what was voted on, the state of the vote and what it decided. */
record Masthead(BallotDocument ballot) {

    private static final double ROOM = WIDTH - 2 * MARGIN;
    private static final double RIBBON = 44;
    private static final double TITLE = 40;
    private static final double DECISION = 26;

    /** Returns where it ends. */
    double draw(Canvas on) {
        ribbon(on);
        on.text(MARGIN, RIBBON + 46, 20, where(), "fill", QUIET);
        double y = lines(on, ballot.title(), TITLE, RIBBON + 96, 3, 700);
        String stage = PictureWords.stage(ballot);
        y = stage == null ? y : lines(on, stage, 24, y + 4, 2, 600);
        return decision(on, y + 8);
    }

    private void ribbon(Canvas on) {
        Provenance provenance = ballot.provenance();
        boolean played = provenance.kind() == Provenance.Kind.SIMULATED || provenance.kind() == Provenance.Kind.TEST;
        on.rect(0, 0, WIDTH, RIBBON, "fill", played ? "#fff3cf" : "#eef1f4");
        String kind = PictureWords.kind(provenance).toUpperCase(Locale.ROOT);
        on.text(MARGIN, 29, 18, kind, "font-weight", 750, "letter-spacing", 1.5);
        double after = MARGIN + Lettering.width(kind, 18) + kind.length() * 1.5 + 24;
        String origin = PictureWords.origin(provenance);
        on.text(after, 29, Lettering.fitting(origin, 18, WIDTH - after - MARGIN), origin);
    }

    private String where() {
        return Stream.of(ballot.symbol(), ballot.assembly().name(), ballot.session(), ballot.meeting())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private double decision(Canvas on, double y) {
        String state = ("REPORTED".equals(ballot.state()) ? "RESULT REPORTED" : ballot.state());
        double width = Lettering.width(state, 17) + state.length() + 28;
        boolean open = "OPEN".equals(ballot.state());
        on.rect(MARGIN, y - 24, width, 34, "rx", 5, "fill", open ? "none" : INK, "stroke", INK, "stroke-width", 2);
        on.text(MARGIN + 14, y - 1, 17, state, "font-weight", 700, "letter-spacing", 1, "fill", open ? INK : "#ffffff");
        double x = MARGIN + width + 20;
        double at = y;
        for (String line : Lettering.lines(PictureWords.decision(ballot), DECISION, WIDTH - MARGIN - x, 4)) {
            on.text(x, at, DECISION, line, "font-weight", 600);
            at += DECISION * 1.3;
        }
        return at - DECISION * 0.3;
    }

    private static double lines(Canvas on, String words, double size, double y, int most, int weight) {
        double at = y;
        for (String line : Lettering.lines(words, size, ROOM, most)) {
            on.text(MARGIN, at, size, line, "font-weight", weight);
            at += size * 1.2;
        }
        return at;
    }
}
