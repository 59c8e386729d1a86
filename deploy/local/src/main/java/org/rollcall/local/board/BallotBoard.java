package org.rollcall.local.board;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.local.client.BallotState;
import org.rollcall.local.screen.Words;
import org.rollcall.local.terminal.Cells;
import org.rollcall.local.terminal.Palette;
import org.rollcall.local.terminal.Size;

/** The board of one ballot in as many lines as a terminal has: head, totals with the rule, members, and what just happened. */
public final class BallotBoard {
    /** From so many rows on there is room for more than the essential. */
    private static final int ROOMY = 20;

    private final Palette palette;

    public BallotBoard(Palette palette) {
        this.palette = palette;
    }

    /**
     * The picture of a state.
     *
     * @param replay what is invented in it, said in the picture; empty where it is live
     * @param news the last votes in words, the newest first
     * @param foot the state of the connection, the position, and how to leave
     */
    public List<String> picture(BallotState ballot, Size size, String replay, List<String> news, String foot) {
        List<String> head = head(ballot, size, replay);
        head.addAll(new TotalsBar(palette, ballot).lines(size.columns(), size.rows() >= ROOMY));
        head.addAll(verdict(ballot, size));
        List<String> end = foot(size, news, foot);
        int room = size.rows() - head.size() - end.size() - 1;
        List<String> lines = new ArrayList<>(head);
        if (room > 0) {
            lines.add("");
            lines.addAll(new Members(palette, ballot).lines(size.columns(), room));
        }
        while (lines.size() + end.size() < size.rows()) {
            lines.add("");
        }
        lines.addAll(end);
        return lines.size() <= size.rows() ? lines : lines.subList(0, size.rows());
    }

    private List<String> head(BallotState ballot, Size size, String replay) {
        List<String> lines = new ArrayList<>();
        String provenance = Words.provenance(ballot.document()) + (replay.isEmpty() ? "" : "; " + replay);
        lines.add(palette.turned(Cells.fit(" " + provenance, size.columns())));
        lines.add(palette.strong(Cells.cut(Words.heading(ballot), size.columns())));
        String stage = Words.stage(ballot);
        if (!stage.isEmpty()) {
            lines.add(Cells.cut("On " + stage, size.columns()));
        }
        return lines;
    }

    private List<String> verdict(BallotState ballot, Size size) {
        List<String> lines = new ArrayList<>();
        String reason = ballot.text("voidReason");
        String state = ballot.state() + (reason.isEmpty() ? "" : ": " + reason);
        String decided = ballot.isOpen() ? "" : ballot.verdictWords();
        String line = decided.isEmpty() ? state : state + "  " + decided;
        lines.add(palette.strong(Cells.cut(line, size.columns())));
        if (size.rows() >= ROOMY) {
            Words.findings(ballot).forEach(finding -> lines.add(Cells.cut(finding, size.columns())));
        }
        return lines;
    }

    private static List<String> foot(Size size, List<String> news, String foot) {
        List<String> lines = new ArrayList<>();
        if (!news.isEmpty() && size.rows() >= ROOMY) {
            lines.add(Cells.cut("Just now: " + String.join(" · ", news), size.columns()));
        }
        lines.add(Cells.cut(foot, size.columns()));
        return lines;
    }
}
