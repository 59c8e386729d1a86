package org.rollcall.query.picture;

import static org.rollcall.query.picture.BoardPicture.LINE;
import static org.rollcall.query.picture.BoardPicture.MARGIN;
import static org.rollcall.query.picture.BoardPicture.QUIET;
import static org.rollcall.query.picture.BoardPicture.WIDTH;

import java.util.List;
import org.rollcall.query.count.TallyFigures;
import org.rollcall.query.count.VoteLine;
import org.rollcall.query.document.BallotDocument;

/**
 * Every member with its light, in columns and in the assembly's order; of a vote of which only the result is known as many lights
 * as there are members, and nobody's name.
 */
record MembersPart(BallotDocument ballot) {

    private static final double ROOM = WIDTH - 2 * MARGIN;
    private static final double GUTTER = 20;

    /** Of the usual size of a name: below that it takes two lines. */
    private static final double SMALL = 0.74;

    /** How members are set: the more of them, the smaller. */
    private enum Setting {
        FEW(30, 3, 40, 22),
        ASSEMBLY(240, 6, 28, 15),
        PARLIAMENT(Integer.MAX_VALUE, 10, 20, 10.5);

        private final int most;
        private final int columns;
        private final double row;
        private final double size;

        Setting(int most, int columns, double row, double size) {
            this.most = most;
            this.columns = columns;
            this.row = row;
            this.size = size;
        }

        static Setting of(int members) {
            return members <= FEW.most ? FEW : members <= ASSEMBLY.most ? ASSEMBLY : PARLIAMENT;
        }
    }

    /** Returns where it ends. */
    double draw(Canvas on, double top) {
        return ballot.votes().isEmpty() ? unnamed(on, top) : named(on, top, ballot.votes());
    }

    private static double named(Canvas on, double top, List<VoteLine> votes) {
        Setting setting = Setting.of(votes.size());
        int rows = (votes.size() + setting.columns - 1) / setting.columns;
        double column = (ROOM + GUTTER) / setting.columns;
        for (int i = 0; i < votes.size(); i++) {
            double x = MARGIN + column * (i / rows);
            member(on, votes.get(i), x, top + setting.row * (i % rows), column - GUTTER, setting);
        }
        return top + rows * setting.row;
    }

    private static void member(Canvas on, VoteLine vote, double x, double y, double room, Setting setting) {
        double light = setting.row * 0.7;
        Shade shade = Shade.of(vote);
        shade.light(on, x, y + (setting.row - light) / 2 - 1, light);
        double after = x + light + setting.size * 0.55;
        String remark = PictureWords.remark(vote);
        String words = remark == null ? vote.name() : vote.name() + " (" + remark + ")";
        Object fill = shade == Shade.NONE ? QUIET : BoardPicture.INK;
        name(on, words, after, y + setting.row / 2, x + room - after, setting.size, fill);
        on.rect(x, y + setting.row - 1, room, 1, "fill", LINE);
    }

    /** On one line, set smaller where it is long; on two where one would be too small to read. */
    private static void name(Canvas on, String words, double x, double middle, double room, double size, Object fill) {
        double one = Lettering.fitting(words, size, room);
        double small = size * SMALL;
        if (one >= small) {
            on.text(x, middle + one * 0.33, one, words, "fill", fill);
            return;
        }
        List<String> lines = Lettering.lines(words, small, room, 2);
        for (int i = 0; i < lines.size(); i++) {
            double fitting = Lettering.fitting(lines.get(i), small, room);
            on.text(x, middle + (i - 0.1) * small, fitting, lines.get(i), "fill", fill);
        }
    }

    private double unnamed(Canvas on, double top) {
        on.text(MARGIN, top + 20, 20, "Only the result is known: no light stands for any particular member.");
        double size = 24;
        int perRow = (int) (ROOM / (size + 8));
        TallyFigures tally = ballot.tally();
        int place = 0;
        place = lights(on, top + 48, Shade.YES, tally.yes(), place, perRow);
        place = lights(on, top + 48, Shade.NO, tally.no(), place, perRow);
        place = lights(on, top + 48, Shade.ABSTAIN, tally.abstain(), place, perRow);
        place = lights(on, top + 48, Shade.NONE, tally.pending(), place, perRow);
        place = lights(on, top + 48, Shade.UNKNOWN, tally.members() - place, place, perRow);
        return top + 48 + (place / perRow + 1) * (size + 8);
    }

    private static int lights(Canvas on, double top, Shade shade, Long figure, int from, int perRow) {
        int upTo = from + (figure == null ? 0 : figure.intValue());
        for (int i = from; i < upTo; i++) {
            shade.light(on, MARGIN + 32.0 * (i % perRow), top + 32.0 * (i / perRow), 24);
        }
        return upTo;
    }
}
