package org.rollcall.query.picture;

import static org.rollcall.query.picture.BoardPicture.INK;
import static org.rollcall.query.picture.BoardPicture.LINE;
import static org.rollcall.query.picture.BoardPicture.MARGIN;
import static org.rollcall.query.picture.BoardPicture.QUIET;
import static org.rollcall.query.picture.BoardPicture.WIDTH;

import java.util.AbstractMap.SimpleEntry;
import java.util.List;
import java.util.Map;
import org.rollcall.domain.rule.Finding;
import org.rollcall.query.count.TallyFigures;
import org.rollcall.query.document.BallotDocument;

/** The totals, large, and the bar over all members with its mark at the required majority. A figure that is not known is said so. */
record TotalsPart(BallotDocument ballot) {

    private static final double ROOM = WIDTH - 2 * MARGIN;
    private static final double FIGURE = 88;
    private static final double BAR = 30;

    /** Returns where it ends. */
    double draw(Canvas on, double top) {
        List<Map.Entry<Shade, Long>> totals = totals();
        double column = ROOM / totals.size();
        for (int i = 0; i < totals.size(); i++) {
            total(on, totals.get(i), MARGIN + i * column, top);
        }
        return bar(on, top + 44 + FIGURE);
    }

    /** Under a seal there is no more to say than how many have voted. */
    private List<Map.Entry<Shade, Long>> totals() {
        TallyFigures tally = ballot.tally();
        if (sealed()) {
            return List.of(
                    Map.entry(Shade.VOTED, tally.members() - tally.pending()), Map.entry(Shade.NONE, tally.pending()));
        }
        return List.of(
                entry(Shade.YES, tally.yes()),
                entry(Shade.NO, tally.no()),
                entry(Shade.ABSTAIN, tally.abstain()),
                entry(Shade.NONE, tally.pending()));
    }

    private boolean sealed() {
        return ballot.report() == null && ballot.tally().yes() == null;
    }

    private static Map.Entry<Shade, Long> entry(Shade shade, Long figure) {
        return new SimpleEntry<>(shade, figure);
    }

    private void total(Canvas on, Map.Entry<Shade, Long> total, double x, double top) {
        Shade shade = total.getKey();
        shade.light(on, x, top, 28);
        String word = PictureWords.sentence(shade.word("OPEN".equals(ballot.state())));
        on.text(x + 40, top + 22, 22, word, "font-weight", 550);
        if (total.getValue() == null) {
            on.text(x, top + 80, 30, "not known", "fill", QUIET);
        } else {
            on.text(x, top + 34 + FIGURE * 0.78, FIGURE, total.getValue().toString(), "font-weight", 700);
        }
    }

    private double bar(Canvas on, double top) {
        long scale = Math.max(1, ballot.tally().members());
        double x = MARGIN;
        on.rect(MARGIN, top, ROOM, BAR, "fill", "#eef1f4");
        for (Map.Entry<Shade, Long> part : totals()) {
            double width = part.getValue() == null ? 0 : ROOM * part.getValue() / scale;
            if (part.getKey() != Shade.NONE && width > 0) {
                on.rect(x, top, width, BAR, "fill", part.getKey().ground(), "stroke", "#ffffff", "stroke-width", 1);
            }
            x += width;
        }
        return mark(on, top, scale);
    }

    /** What is required while votes may be cast changes with each of them: no mark before the close. */
    private double mark(Canvas on, double top, long scale) {
        Finding finding = deciding();
        if (finding == null || "OPEN".equals(ballot.state()) || finding.required() > scale) {
            return top + BAR;
        }
        double x = MARGIN + ROOM * finding.required() / scale;
        boolean late = finding.required() > scale * 0.6;
        on.rect(x - 1.5, top - 8, 3, BAR + 16, "fill", INK, "stroke", LINE, "stroke-width", 0.5);
        on.text(
                late ? x - 10 : x + 10,
                top + BAR + 26,
                18,
                finding.required() + " needed",
                "font-weight",
                650,
                "text-anchor",
                late ? "end" : "start");
        rule(on, top + BAR + 54);
        return top + BAR + 54;
    }

    private void rule(Canvas on, double y) {
        String words = PictureWords.sentence(ballot.rule().words()) + " ("
                + ballot.rule().article() + ")";
        on.text(MARGIN, y, Lettering.fitting(words, 18, ROOM), words, "fill", QUIET);
    }

    /** The first condition that asks for votes of members; a bar of members cannot show weights, nor the votes against. */
    private Finding deciding() {
        boolean readable = ballot.rule() != null
                && ballot.verdict() != null
                && ballot.tally().weight() == null
                && !ballot.mirrored();
        return !readable
                ? null
                : ballot.verdict().findings().stream()
                        .filter(finding -> finding.kind().equals("FRACTION")
                                || finding.kind().equals("COUNT"))
                        .findFirst()
                        .orElse(null);
    }
}
