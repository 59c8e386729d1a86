package org.rollcall.query.archive;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.WordEvent.Recorded;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.roll.Votes;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.query.reading.Stored;

/**
 * A closed ballot with what each member did, as its latest edition reads. Lives until the next one is read.
 */
public final class RollCall {

    /** How a member's choice is written: {@link Votes#letters()}. */
    public static final char YES = 'Y';

    public static final char NO = 'N';
    public static final char ABSTAIN = 'A';
    public static final char NOT_VOTING = '.';

    private final Tuple row;
    private final Numbering numbering;
    private final Roll roll;
    private int[] members;
    private char[] letters;
    private boolean corrected;

    RollCall(Tuple row, Electorate electorate, Numbering numbering) {
        this.row = row;
        this.numbering = numbering;
        this.roll = electorate.roll();
        this.members = electorate.members();
        this.letters = row.get("choices", String.class).toCharArray();
    }

    /** Takes what later editions read instead, in their order: members may come and go with them. */
    void correct(Map<String, Recorded> readings) {
        Map<Integer, Character> all = new LinkedHashMap<>();
        for (int place = 0; place < members.length; place++) {
            all.put(members[place], letters[place]);
        }
        readings.forEach((member, reading) -> {
            if (reading == Recorded.NOT_A_MEMBER) {
                all.remove(numbering.of(member));
            } else {
                all.put(numbering.of(member), letterOf(reading));
            }
        });
        members = all.keySet().stream().mapToInt(Integer::intValue).toArray();
        letters = new char[members.length];
        Iterator<Character> each = all.values().iterator();
        for (int place = 0; place < letters.length; place++) {
            letters[place] = each.next();
        }
        corrected = true;
    }

    private static char letterOf(Recorded reading) {
        return reading == Recorded.NOT_VOTING ? NOT_VOTING : reading.name().charAt(0);
    }

    public String ballot() {
        return row.get("id", String.class);
    }

    public LocalDate day() {
        return row.get("day", LocalDate.class);
    }

    /** As the record names it, or {@code null}. */
    public String session() {
        return row.get("session", String.class);
    }

    public Outcome outcome() {
        return Outcome.valueOf(row.get("outcome", String.class));
    }

    /** What others say of the vote is of this kind: {@code LIVE}, {@code IMPORTED} … */
    String provenance() {
        return row.get("kind", String.class);
    }

    /** The data set, or {@code null}. */
    String source() {
        return row.get("source", String.class);
    }

    public Subject subject() {
        return Stored.value(row.get("subject", String.class), Subject.class);
    }

    /** The rule in force, or {@code null} where none is recorded. */
    public MajorityRule rule() {
        return Stored.value(row.get("rule", String.class), MajorityRule.class);
    }

    /** Whether votes against carry it. */
    public boolean mirrored() {
        return row.get("mirrored", Boolean.class);
    }

    /** Whether a later edition reads some member otherwise than the first. */
    public boolean corrected() {
        return corrected;
    }

    /** How many are on the roll. */
    public int size() {
        return members.length;
    }

    /** The number of the member at a place of the roll. */
    public int member(int place) {
        return members[place];
    }

    /** What the member at a place did: one of the letters. */
    public char letter(int place) {
        return letters[place];
    }

    /** How many did that. */
    public int count(char letter) {
        int count = 0;
        for (char each : letters) {
            count += each == letter ? 1 : 0;
        }
        return count;
    }

    /** The votes as a rule looks at them. */
    public Votes votes() {
        Votes votes = new Votes(corrected ? correctedRoll() : roll);
        for (int place = 0; place < letters.length; place++) {
            if (letters[place] != NOT_VOTING) {
                votes.put(place, Votes.choiceOf(letters[place]), 1);
            }
        }
        return votes;
    }

    /** The roll with those whom a correction added, without those whom it took away. Records have no weights. */
    private Roll correctedRoll() {
        List<MemberCode> codes = Arrays.stream(members)
                .mapToObj(number -> MemberCode.of(numbering.code(number)))
                .toList();
        Map<MemberCode, String> bars = new HashMap<>(roll.notEntitled());
        bars.keySet().retainAll(codes);
        boolean same = codes.equals(roll.members());
        return same ? roll : new Roll(codes, bars, null, roll.seats());
    }
}
