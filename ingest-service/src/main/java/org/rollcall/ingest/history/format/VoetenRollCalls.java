package org.rollcall.ingest.history.format;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.Text;
import org.rollcall.domain.event.Catalogue;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.ingest.history.file.FileTrouble;
import org.rollcall.ingest.history.file.Table;

/**
 * Erik Voeten's United Nations General Assembly Voting Data: a file of roll calls and one of votes. It holds failed drafts,
 * amendments and paragraph votes, and records no outcome. Its {@code importantvote} is a flag of the United States and says
 * nothing of Article 18.
 */
public final class VoetenRollCalls implements RollCalls {

    private static final String SOURCE = "voeten";
    private static final List<String> VOTES = List.of("rcid", "ccode", "vote");

    private final Map<Long, VoetenHeading> headings;
    private final Table votes;
    private final Grouping grouping;
    private final long bytesOfHeadings;
    private final VoetenMembers members = new VoetenMembers();
    private Iterator<VoetenHeading> without;

    private VoetenRollCalls(Map<Long, VoetenHeading> headings, long bytesOfHeadings, Table votes) {
        this.headings = headings;
        this.bytesOfHeadings = bytesOfHeadings;
        this.votes = votes;
        this.grouping = new Grouping(votes, new Grouping.Layout(VOTES, 0, 1, 2));
    }

    /**
     * Opens the two files, in any order; their headers tell which is which.
     *
     * @throws FileTrouble where they are not the two
     */
    public static VoetenRollCalls open(Path one, Path other) throws IOException {
        boolean inOrder = has(one, "date") && has(other, "vote");
        if (!inOrder && !(has(other, "date") && has(one, "vote"))) {
            throw new FileTrouble("one file must hold the roll calls (rcid, date, unres …), the other the votes (rcid, "
                    + "ccode, vote); these do not");
        }
        Path rollCalls = inOrder ? one : other;
        try (Table table = Table.open(rollCalls, VoetenHeading.COLUMNS)) {
            Map<Long, VoetenHeading> headings = VoetenHeading.all(table);
            return new VoetenRollCalls(headings, table.bytesRead(), Table.open(inOrder ? other : one, VOTES));
        }
    }

    private static boolean has(Path file, String column) throws IOException {
        try (Table table = Table.open(file, VOTES)) {
            return table.has(column) && table.has("rcid") && (!column.equals("vote") || table.has("ccode"));
        }
    }

    @Override
    public Found next() {
        Group group = grouping.next();
        if (group == null) {
            return withoutVotes();
        }
        try {
            VoetenHeading heading = headings.remove(VoetenVotes.number(group.line, "rcid", group.record));
            if (group.flaw() != null) {
                return group.flaw();
            }
            return heading == null
                    ? new LeftOut(group.line, group.record, "is not in the file of roll calls")
                    : rollCall(group, heading);
        } catch (BadCell bad) {
            return new LeftOut(bad.line, group.record, bad.getMessage());
        } catch (InvalidValue invalid) {
            return new LeftOut(group.line, group.record, invalid.getMessage());
        }
    }

    private Found withoutVotes() {
        if (without == null) {
            without = headings.values().iterator();
        }
        if (!without.hasNext()) {
            return null;
        }
        VoetenHeading heading = without.next();
        return new LeftOut(heading.line(), heading.cell("rcid"), "has no rows in the file of votes");
    }

    private RecordedRollCall rollCall(Group group, VoetenHeading heading) {
        LocalDate day = Cells.day("date", heading.cell("date"));
        String record = String.valueOf(VoetenVotes.number(group.line, "rcid", group.record));
        String named = Cells.text("unres", heading.cell("unres"), 120);
        String symbol = named == null ? "rcid/" + record : named;
        var votes = new VoetenVotes(members, day);
        group.lines.forEach(votes::take);
        return new RecordedRollCall(
                SOURCE,
                record,
                group.line,
                day,
                null,
                null,
                symbol,
                texts(heading, symbol, votes.absent()),
                on(heading),
                votes.byMember(),
                votes.lines(),
                new Figures(count(heading, "yes"), count(heading, "no"), count(heading, "abstain"), null),
                null,
                List.of());
    }

    private static Long count(VoetenHeading heading, String column) {
        return Cells.count(column, heading.cell(column));
    }

    private static Subject.Kind on(VoetenHeading heading) {
        if (heading.flag("amend")) {
            return Subject.Kind.AMENDMENT;
        }
        return heading.flag("para") ? Subject.Kind.PART : Subject.Kind.WHOLE;
    }

    private static RecordedRollCall.Texts texts(VoetenHeading heading, String symbol, List<MemberCode> absent) {
        Function<String, String> text = column -> Cells.text(column, heading.cell(column), Text.LONGEST_TITLE);
        String brief = text.apply("short");
        String title = text.apply("descr");
        String note = absent.isEmpty()
                ? null
                : "Recorded as absent: "
                        + String.join(
                                ", ",
                                absent.stream().map(MemberCode::value).sorted().toList());
        return new RecordedRollCall.Texts(
                title != null ? title : brief != null ? brief : symbol,
                Cells.text("session", heading.cell("session"), 200),
                null,
                brief,
                new Catalogue(List.of(), null, note));
    }

    @Override
    public long rows() {
        return votes.count();
    }

    @Override
    public long bytesRead() {
        return bytesOfHeadings + votes.bytesRead();
    }

    @Override
    public void close() throws IOException {
        votes.close();
    }
}
