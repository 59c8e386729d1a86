package org.rollcall.system.bench.load;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/**
 * Files in the format of the United Nations Digital Library, one row a member and roll call. The roll calls are those of a real
 * file where the system property {@code rollcall.bench.csv} or a neighbouring folder has one, else invented ones with the
 * same columns. Every file is given record ids of its own, so that none of it was imported before.
 */
public final class CsvFiles {

    private static final Path NEIGHBOUR = Path.of("../shared/data/un/ga_2015_2019.csv.gz");
    private static final String HEADER =
            "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,"
                    + "subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link";
    private static final int FIRST_ID = 5_000_000;

    private final String header;
    private final List<List<String>> rollCalls;
    private final String origin;
    private int ids = FIRST_ID;

    private CsvFiles(String header, List<List<String>> rollCalls, String origin) {
        this.header = header;
        this.rollCalls = rollCalls;
        this.origin = origin;
    }

    /**
     * @param home the project's folder
     * @param codes the members of the assembly, for the invented ones
     */
    public static CsvFiles find(Path home, List<String> codes) throws IOException {
        String named = System.getProperty("rollcall.bench.csv");
        Path file = named != null ? Path.of(named) : home.resolve(NEIGHBOUR);
        return Files.isReadable(file) ? read(file) : invented(codes);
    }

    private static CsvFiles read(Path file) throws IOException {
        List<List<String>> rollCalls = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file);
                var lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(bytes), StandardCharsets.UTF_8))) {
            String header = lines.readLine();
            String record = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String id = line.substring(0, line.indexOf(','));
                if (!id.equals(record)) {
                    rollCalls.add(new ArrayList<>());
                    record = id;
                }
                rollCalls.getLast().add(line);
            }
            return new CsvFiles(header, rollCalls, file.getFileName().toString());
        }
    }

    private static CsvFiles invented(List<String> codes) {
        Random dice = new Random(1945);
        List<List<String>> rollCalls = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            rollCalls.add(invented(codes, i, dice));
        }
        return new CsvFiles(HEADER, rollCalls, "invented roll calls");
    }

    private static List<String> invented(List<String> codes, int number, Random dice) {
        int[] totals = new int[4];
        char[] votes = new char[codes.size()];
        for (int place = 0; place < votes.length; place++) {
            int vote = dice.nextInt(4);
            totals[vote]++;
            votes[place] = "YNAX".charAt(vote);
        }
        List<String> rows = new ArrayList<>(votes.length);
        for (int place = 0; place < votes.length; place++) {
            rows.add(
                    "%d,%s,%s,%s,2019-12-12,74,A/RES/74/%d,,,A/74/PV.46,\"Benchmark, item %d : resolution\",\"Item %d\",,,%d,%d,%d,%d,%d,"
                            .formatted(
                                    number,
                                    codes.get(place),
                                    codes.get(place),
                                    votes[place],
                                    1000 + number,
                                    number,
                                    number,
                                    totals[0],
                                    totals[1],
                                    totals[2],
                                    totals[3],
                                    votes.length));
        }
        return rows;
    }

    /** Writes so many roll calls under new ids, from the first on; at most as many as there are. */
    public Path write(Path file, int count) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(header);
            out.newLine();
            for (List<String> rollCall : rollCalls.subList(0, Math.min(count, rollCalls.size()))) {
                String id = String.valueOf(ids++);
                for (String row : rollCall) {
                    out.write(id);
                    out.write(row, row.indexOf(','), row.length() - row.indexOf(','));
                    out.newLine();
                }
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where the roll calls come from, for the notes. */
    public String origin() {
        return origin;
    }
}
