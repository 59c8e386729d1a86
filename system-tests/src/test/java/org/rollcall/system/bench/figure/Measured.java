package org.rollcall.system.bench.figure;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ratios that docs/PERFORMANCE.md has, by bench and row. A later run whose ratio is worse by a third has lost something, also where
 * the goal is still met or was never reached.
 */
public final class Measured {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final Path file;
    private final Map<String, Map<String, Double>> ratios;

    private Measured(Path file, Map<String, Map<String, Double>> ratios) {
        this.file = file;
        this.ratios = ratios;
    }

    /** @param home the project's folder */
    public static Measured in(Path home) throws IOException {
        Path file = home.resolve("docs").resolve("measured.json");
        return new Measured(
                file, Files.exists(file) ? JSON.readValue(file.toFile(), new TypeReference<>() {}) : new TreeMap<>());
    }

    /** The same report, each row with what it was before. */
    public Report beside(Report report) {
        Map<String, Double> before = ratios.getOrDefault(report.bench(), Map.of());
        return report.with(report.rows().stream()
                .map(row -> row.after(before.get(row.name())))
                .toList());
    }

    /**
     * Keeps what a run found, row by row; one that says nothing leaves what was kept of it.
     *
     * @throws IllegalArgumentException where the hashes differ: then no figure counts
     */
    public void keep(Report report) throws IOException {
        if (!report.hash().equal()) {
            throw new IllegalArgumentException("a run whose hashes differ is not kept");
        }
        Map<String, Double> fresh = new TreeMap<>(ratios.getOrDefault(report.bench(), Map.of()));
        report.rows().stream()
                .filter(row -> row.isSound() && !row.goal().equals(Goal.NONE))
                .forEach(row -> fresh.put(row.name(), Math.round(row.ratio() * 1000) / 1000.0));
        ratios.put(report.bench(), fresh);
        Files.writeString(file, JSON.writeValueAsString(ratios) + "\n");
    }
}
