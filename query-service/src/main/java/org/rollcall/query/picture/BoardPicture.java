package org.rollcall.query.picture;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.rollcall.query.count.VoteLine;
import org.rollcall.query.document.BallotDocument;

/**
 * The board of a vote at one moment as an SVG: where it is from, what was asked, what was decided, the totals with their bar, and
 * every member with its light. The same without seeing it stands in its title and its description.
 */
public final class BoardPicture {

    static final double WIDTH = 1600;
    static final double MARGIN = 56;
    static final String INK = "#14202b";
    static final String QUIET = "#515e6b";
    static final String LINE = "#dbe0e6";

    private static final String FONT =
            "Inter, 'Segoe UI', system-ui, Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif";
    private static final double FOOT = 64;

    private BoardPicture() {}

    /** @param ballot as it may be shown, with its votes */
    public static String of(BallotDocument ballot) {
        Canvas parts = new Canvas();
        double y = new Masthead(ballot).draw(parts);
        y = new TotalsPart(ballot).draw(parts, y + 24);
        y = new MembersPart(ballot).draw(parts, y + 32);
        foot(parts, ballot, y);
        double height = y + FOOT;
        return new Canvas()
                .begin("svg", frame(height))
                .saying("title", "rollcall-title", ballot.symbol() + ": " + ballot.title())
                .saying("desc", "rollcall-desc", described(ballot))
                .rect(0, 0, WIDTH, height, "fill", "#ffffff")
                .append(parts)
                .end("svg")
                .toString();
    }

    private static Object[] frame(double height) {
        return new Object[] {
            "xmlns",
            "http://www.w3.org/2000/svg",
            "viewBox",
            "0 0 %d %d".formatted((long) WIDTH, (long) Math.ceil(height)),
            "width",
            WIDTH,
            "height",
            Math.ceil(height),
            "role",
            "img",
            "aria-labelledby",
            "rollcall-title rollcall-desc",
            "font-family",
            FONT,
            "fill",
            INK
        };
    }

    private static void foot(Canvas on, BallotDocument ballot, double y) {
        double base = y + FOOT - 24;
        on.rect(MARGIN, y + 8, WIDTH - 2 * MARGIN, 1, "fill", LINE);
        on.text(MARGIN, base, 16, ballot.id() + " · moment " + ballot.seq() + " · " + ballot.at(), "fill", QUIET);
        on.text(WIDTH - MARGIN, base, 16, "Rollcall", "fill", QUIET, "text-anchor", "end", "font-weight", 700);
    }

    /** The whole picture in words: decision, totals, and the names by choice, the smallest group first. */
    private static String described(BallotDocument ballot) {
        boolean open = "OPEN".equals(ballot.state());
        String names = Arrays.stream(Shade.values())
                .map(shade -> namesOf(ballot, shade, open))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        return "%s, %s. %s %s"
                .formatted(
                        PictureWords.kind(ballot.provenance()),
                        PictureWords.origin(ballot.provenance()),
                        PictureWords.decision(ballot),
                        names)
                .strip();
    }

    private static String namesOf(BallotDocument ballot, Shade shade, boolean open) {
        String names = ballot.votes().stream()
                .filter(vote -> Shade.of(vote) == shade)
                .map(VoteLine::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : PictureWords.sentence(shade.word(open)) + ": " + names + ".";
    }
}
