package org.rollcall.ingest.history.given;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes a file of any number of rows from a sample of the public record: its roll calls again and again, each time under record
 * numbers of their own and some years earlier. For measuring only; nothing in it happened.
 *
 * <pre>java ManyRows ga_2015_2019.csv.gz many.csv.gz 900000 [first record number]</pre>
 */
public final class ManyRows {

    /** Above every record number of the library. */
    public static final long FIRST_RECORD = 90_000_000;

    private static final int DATE = 4;

    private ManyRows() {}

    public static void main(String[] args) throws IOException {
        long first = args.length > 3 ? Long.parseLong(args[3]) : FIRST_RECORD;
        long rows = write(Path.of(args[0]), Path.of(args[1]), Long.parseLong(args[2]), first);
        System.out.println(rows + " rows in " + args[1]);
    }

    /**
     * @param atLeast rows; the last roll call is whole
     * @param firstRecord the number of the first record; those after it count on
     * @return how many rows were written
     */
    public static long write(Path sample, Path target, long atLeast, long firstRecord) throws IOException {
        List<List<String>> records = new ArrayList<>();
        String header = read(sample, records);
        long written = 0;
        long record = firstRecord;
        try (Writer out = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(target), 1 << 16), StandardCharsets.UTF_8))) {
            out.write(header + "\n");
            for (int round = 0; written < atLeast; round++) {
                for (int i = 0; i < records.size() && written < atLeast; i++) {
                    written += write(out, records.get(i), record++, round);
                }
            }
        }
        return written;
    }

    private static String read(Path sample, List<List<String>> records) throws IOException {
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(sample)), StandardCharsets.UTF_8))) {
            String header = in.readLine();
            String latest = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String id = line.substring(0, line.indexOf(','));
                if (!id.equals(latest)) {
                    records.add(new ArrayList<>());
                    latest = id;
                }
                records.getLast().add(line);
            }
            return header;
        }
    }

    /** The columns before the title hold no commas, so they are cut by them; the roll stays that of the sample's years. */
    private static int write(Writer out, List<String> rows, long record, int round) throws IOException {
        for (String row : rows) {
            String[] cells = row.split(",", 8);
            cells[0] = String.valueOf(record);
            cells[DATE] = LocalDate.parse(cells[DATE]).plusDays(round).toString();
            cells[6] = cells[6] + "/" + round;
            out.write(String.join(",", cells));
            out.write('\n');
        }
        return rows.size();
    }
}
