package org.rollcall.system.hall;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/**
 * A file in the columns of the United Nations Digital Library, of invented roll calls in the fictional Parliament of the
 * Confluence: the same for the same seed.
 *
 * @param first the number of its first record
 */
public record LibraryFile(int first, int records, int members, long seed) {

    /** The first seats of that Parliament of which none is vacant. */
    public static final int WITHOUT_A_GAP = 285;

    private static final String HEADER =
            "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,"
                    + "meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,"
                    + "total_ms,undl_link\n";
    private static final LocalDate BEGIN = LocalDate.parse("2021-01-04");

    /** The votes of a record in the order of the roll, as the fold writes them: {@code Y N A .}. */
    public String letters(int record) {
        Random dice = new Random(seed * 1_000_003 + record);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < members; i++) {
            int throwing = dice.nextInt(10);
            letters.append(throwing < 6 ? 'Y' : throwing < 8 ? 'N' : throwing < 9 ? 'A' : '.');
        }
        return letters.toString();
    }

    /** The same file, its records numbered from another one on. */
    public LibraryFile from(int other) {
        return new LibraryFile(other, records, members, seed);
    }

    /** The stream of the record at that place of the file. */
    public String stream(int record) {
        return "x-res-%d-undl-%d".formatted(first + record, first + record);
    }

    /** Writes it, as many rows as records times members. */
    public Path write(Path file) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            for (int record = 0; record < records; record++) {
                write(out, record);
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(BufferedWriter out, int record) throws IOException {
        String letters = letters(record);
        for (int member = 0; member < members; member++) {
            char vote = letters.charAt(member) == '.' ? 'X' : letters.charAt(member);
            out.write(
                    "%d,S-%03d,Seat %d,%s,%s,7,X/RES/%d,,,X/PV.%d,\"Weirs, and the water behind them, %d\",,,,%d.0,%d.0,%d.0,%d.0,%d,\n"
                            .formatted(
                                    first + record,
                                    member + 1,
                                    member + 1,
                                    vote,
                                    BEGIN.plusDays(record % 700),
                                    first + record,
                                    record / 10,
                                    record,
                                    count(letters, 'Y'),
                                    count(letters, 'N'),
                                    count(letters, 'A'),
                                    count(letters, '.'),
                                    members));
        }
    }

    private static long count(String letters, char letter) {
        return letters.chars().filter(each -> each == letter).count();
    }
}
