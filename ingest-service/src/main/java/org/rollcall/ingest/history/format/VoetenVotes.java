package org.rollcall.ingest.history.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;

/** The votes of one roll call of Erik Voeten's set: 1 yes, 2 abstain, 3 no, 8 absent, 9 no member. */
final class VoetenVotes {

    private final VoetenMembers members;
    private final LocalDate day;
    private final Map<MemberCode, Choice> byMember = new LinkedHashMap<>();
    private final List<Long> lines = new ArrayList<>();
    private final List<MemberCode> absent = new ArrayList<>();

    VoetenVotes(VoetenMembers members, LocalDate day) {
        this.members = members;
        this.day = day;
    }

    void take(Group.Line line) {
        int vote = (int) number(line.line(), "vote", line.vote());
        if (vote == 9) {
            return;
        }
        long ccode = number(line.line(), "ccode", line.member());
        MemberCode member = members.member(ccode, day);
        if (member == null) {
            throw new BadCell(line.line(), "ccode " + ccode + " stands for no member that is known on " + day);
        }
        if (byMember.containsKey(member)) {
            throw new BadCell(line.line(), "ccode " + ccode + " is a second row of " + member);
        }
        byMember.put(member, choice(vote, line.line()));
        lines.add(line.line());
        if (vote == 8) {
            absent.add(member);
        }
    }

    private static Choice choice(int vote, long line) {
        return switch (vote) {
            case 1 -> Choice.YES;
            case 2 -> Choice.ABSTAIN;
            case 3 -> Choice.NO;
            case 8 -> null;
            default -> throw new BadCell(line, "vote must be 1, 2, 3, 8 or 9, not " + vote);
        };
    }

    /** A whole number, {@code 669} or {@code 669.0}. */
    static long number(long line, String column, String cell) {
        try {
            Long number = Cells.count(column, cell);
            if (number != null) {
                return number;
            }
        } catch (InvalidValue notANumber) {
            throw new BadCell(line, notANumber.getMessage());
        }
        throw new BadCell(line, column + " is missing");
    }

    Map<MemberCode, Choice> byMember() {
        return byMember;
    }

    List<Long> lines() {
        return lines;
    }

    /** Those recorded as absent; they are on the roll and did not vote. */
    List<MemberCode> absent() {
        return absent;
    }
}
