package org.rollcall.ingest.history.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.Text;
import org.rollcall.domain.event.Catalogue;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;
import org.rollcall.ingest.history.file.FileTrouble;
import org.rollcall.ingest.history.file.Table;

/**
 * The voting records of the UN Digital Library: one row a member and resolution, the columns by their names. Only adopted texts
 * have a record; who is not in it was no member then.
 */
public final class UndlRollCalls implements RollCalls {

    private static final String SOURCE = "undl";
    private static final List<String> COLUMNS = List.of(
            "undl_id",
            "ms_code",
            "ms_vote",
            "date",
            "session",
            "resolution",
            "draft",
            "committee_report",
            "meeting",
            "title",
            "agenda_title",
            "subjects",
            "vote_note",
            "total_yes",
            "total_no",
            "total_abstentions",
            "total_non_voting",
            "total_ms");
    private static final List<String> NEEDED = List.of("undl_id", "ms_code", "ms_vote", "date", "resolution");

    /** Codes that are kept; the public record has 202. */
    private static final int MOST_MEMBERS = 10_000;

    private final Grouping grouping;
    private final Table table;
    private final Map<String, MemberCode> members = new HashMap<>();

    private UndlRollCalls(Table table) {
        this.table = table;
        this.grouping =
                new Grouping(table, new Grouping.Layout(COLUMNS, 0, 1, 2, at("date"), at("resolution"), at("draft")));
    }

    /** @throws FileTrouble where it is not such a file */
    public static UndlRollCalls open(Path file) throws IOException {
        Table table = Table.open(file, COLUMNS);
        List<String> missing =
                NEEDED.stream().filter(column -> !table.has(column)).toList();
        if (!missing.isEmpty()) {
            table.close();
            throw new FileTrouble(
                    "the file is not the UN Digital Library's table: its header lacks " + String.join(", ", missing));
        }
        return new UndlRollCalls(table);
    }

    private static int at(String column) {
        return COLUMNS.indexOf(column);
    }

    @Override
    public Found next() {
        Group group = grouping.next();
        if (group == null) {
            return null;
        }
        if (group.flaw() != null) {
            return group.flaw();
        }
        try {
            return rollCall(group);
        } catch (BadCell bad) {
            return new LeftOut(bad.line, group.record, bad.getMessage());
        } catch (InvalidValue invalid) {
            return new LeftOut(group.line, group.record, invalid.getMessage());
        }
    }

    private RecordedRollCall rollCall(Group group) {
        String record = group.record.toLowerCase(Locale.ROOT);
        if (!RecordedRollCall.RECORD.matcher(record).matches()) {
            throw new InvalidValue("undl_id", "must be digits, letters and hyphens, at most 40, not '" + record + "'");
        }
        String draft = cell(group, "draft", 120);
        String resolution = cell(group, "resolution", 120);
        if (draft == null && resolution == null) {
            throw new InvalidValue("resolution", "is empty, and so is draft: the record names no document");
        }
        List<Notice> notices = new ArrayList<>();
        Figures claimed = new Figures(
                count(group, "total_yes"),
                count(group, "total_no"),
                count(group, "total_abstentions"),
                count(group, "total_non_voting"));
        String symbol = draft == null ? resolution : draft;
        return new RecordedRollCall(
                SOURCE,
                record,
                group.line,
                Cells.day("date", group.first[at("date")]),
                draft,
                resolution,
                symbol,
                texts(group, symbol, notices),
                Subject.Kind.WHOLE,
                readings(group, claimed, notices),
                group.lines.stream().map(Group.Line::line).toList(),
                claimed,
                count(group, "total_ms"),
                notices);
    }

    private static String cell(Group group, String column, int longest) {
        return Cells.text(column, group.first[at(column)], longest);
    }

    private static Long count(Group group, String column) {
        return Cells.count(column, group.first[at(column)]);
    }

    private static RecordedRollCall.Texts texts(Group group, String symbol, List<Notice> notices) {
        String title = cell(group, "title", Text.LONGEST_TITLE);
        if (title == null) {
            notices.add(new Notice(group.line, group.record, "it has no title; its symbol stands in its place"));
        }
        return new RecordedRollCall.Texts(
                title == null ? symbol : title,
                cell(group, "session", 200),
                cell(group, "meeting", 120),
                cell(group, "agenda_title", Text.LONGEST_TITLE),
                new Catalogue(
                        Cells.listed("subjects", group.first[at("subjects")], 300),
                        cell(group, "committee_report", 400),
                        cell(group, "vote_note", Text.LONGEST_TITLE)));
    }

    private Map<MemberCode, Choice> readings(Group group, Figures claimed, List<Notice> notices) {
        Map<MemberCode, Choice> readings = LinkedHashMap.newLinkedHashMap(group.lines.size());
        List<Group.Line> unclear = new ArrayList<>();
        for (Group.Line line : group.lines) {
            MemberCode member = member(line);
            if (readings.containsKey(member)) {
                throw new BadCell(line.line(), "ms_code " + member + " is twice in the record");
            }
            if (line.vote().length() == 2 && line.vote().equalsIgnoreCase("AN")) {
                unclear.add(line);
            }
            readings.put(member, choice(line));
        }
        return unclear.isEmpty() ? readings : told(group, readings, unclear, claimed, notices);
    }

    /** The members come again in every record. */
    private MemberCode member(Group.Line line) {
        try {
            MemberCode known = members.get(line.member());
            if (known == null) {
                known = MemberCode.of(line.member());
                if (members.size() < MOST_MEMBERS) {
                    members.put(line.member(), known);
                }
            }
            return known;
        } catch (InvalidValue noCode) {
            throw new BadCell(line.line(), "ms_code '" + line.member() + "' is no member's code");
        }
    }

    private static Choice choice(Group.Line line) {
        return switch (line.vote()) {
            case "Y", "y" -> Choice.YES;
            case "N", "n" -> Choice.NO;
            case "A", "a" -> Choice.ABSTAIN;
            case "X", "x", "", "AN", "an", "An", "aN" -> null;
            default ->
                throw new BadCell(
                        line.line(), "ms_vote must be Y, N, A, X or empty, not '" + Text.shown(line.vote(), 20) + "'");
        };
    }

    /** {@code AN} is explained nowhere: the record's own totals must say what it stands for, and leave one answer. */
    private static Map<MemberCode, Choice> told(
            Group group,
            Map<MemberCode, Choice> readings,
            List<Group.Line> unclear,
            Figures claimed,
            List<Notice> notices) {
        List<Choice> fitting = new ArrayList<>();
        for (Choice meaning : new Choice[] {Choice.ABSTAIN, Choice.NO, null}) {
            unclear.forEach(line -> readings.put(MemberCode.of(line.member()), meaning));
            if (claimed.isComplete() && !claimed.contradict(RecordedRollCall.counted(readings))) {
                fitting.add(meaning);
            }
        }
        if (fitting.size() != 1) {
            throw new BadCell(
                    unclear.getFirst().line(),
                    "ms_vote 'AN' is none of Y, N, A and X, and the record's totals do not tell what it stands for");
        }
        Choice meaning = fitting.getFirst();
        unclear.forEach(line -> readings.put(MemberCode.of(line.member()), meaning));
        notices.add(new Notice(
                unclear.getFirst().line(),
                group.record,
                "ms_vote 'AN' is read as " + (meaning == null ? "not voting" : meaning)
                        + ", which the record's own totals ask for"));
        return readings;
    }

    @Override
    public long rows() {
        return table.count();
    }

    @Override
    public long bytesRead() {
        return table.bytesRead();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
