package org.rollcall.system.fault.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.rollcall.local.folder.Home;
import org.rollcall.system.bench.figure.Machine;
import org.rollcall.system.check.Violation;

/**
 * What a run of scenarios found, as a table for people and as JSON for programs.
 *
 * @param vain scenarios in which the fault did not happen
 */
public record FaultReport(List<Result> results, List<String> vain, long seed, boolean full) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int EVIDENCE = 20;

    /** {@code MET}; {@code MISSED} where something did not hold; {@code VOID} where the run says nothing. */
    public String verdict() {
        if (!results.stream().allMatch(Result::isGood)) {
            return "MISSED";
        }
        return vain.isEmpty() && !results.isEmpty() ? "MET" : "VOID";
    }

    public String json() {
        Machine machine = Machine.here();
        ObjectNode json = JSON.createObjectNode().put("bench", "faults").put("verdict", verdict());
        json.put("set", full ? "full" : "short").put("seed", seed);
        json.put("commit", Machine.commit(Home.find().path()));
        json.set("machine", JSON.valueToTree(machine));
        ArrayNode all = json.putArray("scenarios");
        results.forEach(result -> all.add(json(result)));
        json.set("void", JSON.valueToTree(vain));
        return json.toPrettyString();
    }

    private static ObjectNode json(Result result) {
        ObjectNode json = JSON.createObjectNode().put("scenario", result.scenario());
        json.put("rounds", result.rounds()).put("acknowledged", result.acknowledged());
        json.put("lost", result.lost()).put("doubled", result.doubled());
        json.put("recovery", seconds(result.recovery()));
        ArrayNode violations = json.putArray("violations");
        result.violations().stream().limit(EVIDENCE).map(Violation::toString).forEach(violations::add);
        json.set("notes", JSON.valueToTree(result.notes()));
        return json.put("skipped", result.skipped()).put("failure", result.failure());
    }

    private static Double seconds(Duration time) {
        return time == null ? null : time.toMillis() / 100 / 10.0;
    }

    /** The table. */
    public String table() {
        StringJoiner text = new StringJoiner("\n", "\n", "\n");
        text.add("faults: %s   (%s set, seed %d, commit %s)"
                .formatted(
                        verdict(),
                        full ? "full" : "short",
                        seed,
                        Machine.commit(Home.find().path())));
        text.add("%-58s %7s %13s %6s %8s %9s"
                .formatted("scenario", "rounds", "acknowledged", "lost", "doubled", "recovery"));
        results.forEach(result -> text.add(row(result)));
        vain.forEach(each -> text.add("VOID: " + each));
        return text.toString();
    }

    /** One line, and what did not hold below it. */
    static String row(Result result) {
        if (result.skipped() != null) {
            return "%-58s skipped: %s".formatted(result.scenario(), result.skipped());
        }
        if (result.failure() != null) {
            return "%-58s FAILED: %s".formatted(result.scenario(), result.failure());
        }
        StringJoiner text = new StringJoiner("\n    ");
        text.add(String.format(
                Locale.ROOT,
                "%-58s %,7d %,13d %6d %8d %9s",
                result.scenario(),
                result.rounds(),
                result.acknowledged(),
                result.lost(),
                result.doubled(),
                result.recovery() == null
                        ? ""
                        : "%.1f s".formatted(result.recovery().toMillis() / 1e3)));
        result.notes().forEach(text::add);
        result.violations().stream().limit(EVIDENCE).forEach(violation -> text.add("VIOLATED " + violation));
        return text.toString();
    }
}
