package org.rollcall.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.rollcall.local.imports.ImportRun;
import org.rollcall.local.rebuild.RebuildRun;
import org.rollcall.local.service.Program;

/**
 * Long work that the services are busy with.
 *
 * @param running the newest import that is not over, as its service tells of it; JSON null for none
 * @param rebuild likewise
 */
record Underway(JsonNode running, JsonNode rebuild) {
    static Underway nothing() {
        return new Underway(NullNode.getInstance(), NullNode.getInstance());
    }

    static Underway seen(Where where) {
        JsonNode imports = where.glimpse(Program.INGEST, "/v1/imports");
        JsonNode running = StreamSupport.stream(imports.spliterator(), false)
                .filter(one -> !ImportRun.isOver(one))
                .findFirst()
                .orElse(NullNode.getInstance());
        JsonNode rebuild = where.glimpse(Program.TALLY, RebuildRun.PATH);
        boolean shown =
                RebuildRun.isUnderWay(rebuild) || rebuild.path("state").asText().equals("DIFFERENT");
        return new Underway(running, shown ? rebuild : NullNode.getInstance());
    }

    /** A line each, in words. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (running.isObject()) {
            lines.add("import   " + files() + ": " + ImportRun.progress(running) + " (./rollcall import --show "
                    + running.path("id").asText() + ")");
        }
        if (rebuild.isObject()) {
            lines.add("rebuild  " + RebuildRun.progress(rebuild) + " (./rollcall rebuild)");
        }
        return lines;
    }

    private String files() {
        return StreamSupport.stream(running.path("files").spliterator(), false)
                .map(file -> file.path("name").asText())
                .collect(Collectors.joining(" and "));
    }
}
