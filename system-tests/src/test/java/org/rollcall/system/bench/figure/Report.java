package org.rollcall.system.bench.figure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * What a bench found: as JSON for programs, as a table for people.
 *
 * @param notes what somebody who reads the figures should know
 */
public record Report(
        String bench, Machine machine, String commit, int rounds, List<Row> rows, StateHash hash, List<String> notes) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The same with other rows. */
    Report with(List<Row> others) {
        return new Report(bench, machine, commit, rounds, others, hash, notes);
    }

    /** {@code MET}; {@code MISSED}, also where a row fell; or {@code VOID} where the run says nothing. */
    public String verdict() {
        if (!hash.equal() || !rows.stream().allMatch(Row::isSound)) {
            return "VOID";
        }
        return rows.stream().allMatch(row -> row.met() && !row.fell()) ? "MET" : "MISSED";
    }

    public String json() {
        ObjectNode json = JSON.createObjectNode().put("bench", bench).put("verdict", verdict());
        json.set("machine", JSON.valueToTree(machine));
        json.put("commit", commit).put("rounds", rounds);
        ArrayNode all = json.putArray("rows");
        rows.forEach(row -> all.add(json(row)));
        ((ObjectNode) json.set("hash", JSON.valueToTree(hash)).get("hash")).put("equal", hash.equal());
        json.set("notes", JSON.valueToTree(notes));
        return json.toPrettyString();
    }

    private static ObjectNode json(Row row) {
        ObjectNode json = JSON.createObjectNode();
        json.put("name", row.name()).put("unit", row.unit());
        json.put("ours", rounded(row.ours(), places(row.ours()))).put("peer", rounded(row.peer(), places(row.peer())));
        json.put("ratio", rounded(row.ratio(), 1000));
        json.put("atLeast", row.goal().atLeast()).put("atMost", row.goal().atMost());
        json.put("met", row.met()).put("sound", row.isSound());
        json.put("before", row.before()).put("fell", row.fell());
        json.put("control", row.control() == null ? null : rounded(row.control(), 1000));
        json.put("controlWithin", row.noise());
        json.set("cpuPerOp", JSON.valueToTree(row.cpuPerOp()));
        json.set("peerCpuPerOp", JSON.valueToTree(row.peerCpuPerOp()));
        return json;
    }

    private static Double rounded(double figure, double places) {
        return Double.isNaN(figure) ? null : Math.round(figure * places) / places;
    }

    /** Rates in whole numbers; a cost of 4.6 µs is not 5. */
    private static double places(double figure) {
        return figure < 100 ? 100 : 1;
    }

    /** The table. */
    public String table() {
        StringJoiner text = new StringJoiner("\n", "\n", "\n");
        text.add("%s: %s   (%d rounds, commit %s, %d processors, load %.1f at the beginning)"
                .formatted(bench, verdict(), rounds, commit, machine.cpus(), machine.load()));
        text.add("%-58s %12s %12s %8s %8s %7s %8s".formatted("", "ours", "peer", "ratio", "asked", "", "control"));
        rows.forEach(row -> add(text, row));
        text.add("state hash: %s (%,d ballots; %,d records in the log, %s kept)"
                .formatted(
                        hash.equal()
                                ? "equal, " + hash.fold()
                                : "DIFFERENT, " + hash.fold() + " / " + hash.projection(),
                        hash.ballots(),
                        hash.records(),
                        hash.kept()));
        notes.forEach(text::add);
        return text.toString();
    }

    private static void add(StringJoiner text, Row row) {
        text.add(String.format(
                Locale.ROOT,
                "%-58s %12s %12s %8.3f %8s %7s %8s",
                row.name() + ", " + row.unit(),
                shown(row.ours()),
                shown(row.peer()),
                row.ratio(),
                row.goal().words(),
                row.goal().equals(Goal.NONE) ? "" : verdict(row),
                row.control() == null ? "" : "%.3f".formatted(row.control())));
        if (row.fell()) {
            text.add("    it was %.3f when it was measured for docs/PERFORMANCE.md: worse by a third"
                    .formatted(row.before()));
        }
        if (!row.cpuPerOp().isEmpty()) {
            text.add("    µs of processor time an operation: ours " + words(row.cpuPerOp()) + "; peer "
                    + words(row.peerCpuPerOp()));
        }
    }

    private static String verdict(Row row) {
        return !row.isSound() ? "VOID" : row.fell() ? "FELL" : row.met() ? "met" : "MISSED";
    }

    private static String shown(double figure) {
        return String.format(Locale.ROOT, figure < 100 ? "%.2f" : "%,.0f", figure);
    }

    private static String words(Map<String, Double> each) {
        StringJoiner words = new StringJoiner(", ");
        new TreeMap<>(each).forEach((name, micros) -> words.add(name + " " + micros));
        return words.toString();
    }
}
