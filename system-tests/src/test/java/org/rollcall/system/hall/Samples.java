package org.rollcall.system.hall;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Published data sets beside the project, where they are: they are not part of it. */
public final class Samples {

    private static final Path FOLDER = Path.of("../../shared/data/un");

    private Samples() {}

    /** That file; the test that asks is skipped where it is not there. */
    public static Path file(String name) {
        Path file = FOLDER.resolve(name);
        assumeTrue(
                Files.isRegularFile(file), "there is no " + file + ": published samples are not part of the project");
        return file;
    }

    /** A row of a sample, by the name of its column. */
    public interface Row {
        String get(String column);
    }

    /** The rows of a compressed CSV file, split by hand: an oracle must not share the reader that it checks. */
    public static List<Row> rows(Path file) {
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            Map<String, Integer> columns = new HashMap<>();
            List<String> names = cells(reader.readLine());
            names.forEach(name -> columns.put(name, columns.size()));
            return reader.lines()
                    .map(Samples::cells)
                    .<Row>map(cells -> column -> cells.get(columns.get(column)))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Cells of one line; the samples have no line breaks inside quotes. */
    private static List<String> cells(String line) {
        List<String> cells = new java.util.ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
