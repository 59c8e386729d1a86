package org.rollcall.ingest.history.format;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.rollcall.domain.event.Catalogue;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.wire.WireFormat;

/**
 * A roll call as a data set has it, read and checked, before anything is made of it. The roll is that of the record: whoever is
 * in {@code readings} was on it.
 *
 * @param source the data set, {@code undl}
 * @param record in it, in lower case: with the source it says which vote this is, for ever
 * @param line where it begins in the file
 * @param draft symbol of the draft, or {@code null} where the record does not give it
 * @param resolution symbol of the adopted text, or {@code null} where none is recorded
 * @param symbol under which it is known here: the draft's, else the resolution's
 * @param on the whole, an amendment or a part
 * @param readings by member, in the order of the file; {@code null} for who is on the roll and did not vote
 * @param lines where each of them stands in the file, in their order
 * @param claimed the totals that the record states; each may be {@code null}
 * @param claimedMembers how many the record says were on the roll, or {@code null}
 * @param notices what is to be said although it goes in
 */
public record RecordedRollCall(
        String source,
        String record,
        long line,
        LocalDate day,
        String draft,
        String resolution,
        String symbol,
        Texts texts,
        Subject.Kind on,
        Map<MemberCode, Choice> readings,
        List<Long> lines,
        Figures claimed,
        Long claimedMembers,
        List<Notice> notices)
        implements Found {

    /** What a record may be called: it becomes a piece of a stream's name. */
    static final Pattern RECORD = Pattern.compile("[0-9a-z](?:[0-9a-z-]{0,38}[0-9a-z])?");

    /**
     * What the record says in words.
     *
     * @param title never {@code null}; everything else may be
     */
    public record Texts(String title, String session, String meeting, String item, Catalogue catalogue) {}

    /** What claims its figures, as it is cited. */
    public String citation() {
        return source.equals("undl")
                ? "UN Digital Library, record " + record
                : "Erik Voeten, United Nations General Assembly Voting Data, rcid " + record;
    }

    /** The totals of its rows. */
    public Figures counted() {
        return counted(readings);
    }

    static Figures counted(Map<MemberCode, Choice> readings) {
        long[] counts = new long[Choice.values().length];
        long none = 0;
        for (Choice choice : readings.values()) {
            if (choice == null) {
                none++;
            } else {
                counts[choice.ordinal()]++;
            }
        }
        return new Figures(
                counts[Choice.YES.ordinal()], counts[Choice.NO.ordinal()], counts[Choice.ABSTAIN.ordinal()], none);
    }

    /** Whether the record states a total that its rows do not have. */
    public boolean contradictsItself() {
        return claimed.contradict(counted());
    }

    /** The same for the same content, however the file spells it: {@code 120} and {@code 120.0}, the order of columns. */
    public String digest() {
        var all = new StringJoiner("\n");
        all.add(source).add(record).add(day.toString()).add(draft + " " + resolution + " " + on);
        all.add(texts.toString()).add(claimed + " " + claimedMembers);
        StringBuilder votes = new StringBuilder(readings.size() * 6);
        readings.forEach((member, choice) -> votes.append(member.value())
                .append(choice == null ? '.' : choice.name().charAt(0))
                .append(' '));
        return WireFormat.digest(all.add(votes).toString().getBytes(StandardCharsets.UTF_8));
    }
}
