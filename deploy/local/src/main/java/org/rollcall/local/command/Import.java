package org.rollcall.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.rollcall.local.client.Answer;
import org.rollcall.local.client.Api;
import org.rollcall.local.imports.ImportReport;
import org.rollcall.local.imports.ImportRun;
import org.rollcall.local.imports.Upload;
import org.rollcall.local.screen.Format;
import org.rollcall.local.screen.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Bring a file of recorded votes into the log, as history. A second time changes nothing; a newer"
                + " edition adds what it corrects. Exit code 1 when a roll call had to be left out.")
final class Import implements Callable<Integer> {
    /** Which columns a file has. */
    enum Layout {
        /** The voting file of the UN Digital Library. */
        UNDL,
        /** Erik Voeten's roll calls and votes, two files. */
        VOETEN;

        private int files() {
            return this == VOETEN ? 2 : 1;
        }
    }

    @Spec
    private CommandSpec command;

    @Parameters(arity = "0..2", paramLabel = "FILE", description = "CSV, plain or gzip; voeten takes two")
    private List<Path> files = List.of();

    @Option(names = "--format", paramLabel = "F", description = "undl (UN Digital Library) or voeten (Erik Voeten)")
    private Layout layout;

    @Option(names = "--edition", paramLabel = "E", description = "what corrections are ascribed to, such as 2026-01")
    private String edition;

    @Option(names = "--assembly", paramLabel = "A", description = "unga or unsc (default: by each record's symbol)")
    private String assembly;

    @Option(names = "--detach", description = "Return once the file is there; the import goes on.")
    private boolean detach;

    @Option(names = "--show", paramLabel = "ID", description = "Follow an import that was begun before.")
    private String shown;

    @Option(names = "--stop", paramLabel = "ID", description = "Stop an import; what went in until then stays.")
    private String stopped;

    @Option(names = "-o", paramLabel = "FORMAT", defaultValue = "table", description = "table or json")
    private Format format;

    private final Where where;
    private final Screen screen;

    Import(Where where, Screen screen) {
        this.where = where;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        requireSense();
        Api ingest = where.ingest();
        if (stopped != null) {
            ingest.delete(ImportRun.path(stopped)).orTrouble();
        }
        String known = stopped != null ? stopped : shown;
        if (known != null) {
            ingest.get(ImportRun.path(known)).orTrouble();
            return follow(ingest, known);
        }
        Answer begun = begin(ingest);
        return detach ? leave(begun) : follow(ingest, begun.text("id"));
    }

    private void requireSense() {
        boolean known = shown != null || stopped != null;
        if (known ? shown != null && stopped != null || !files.isEmpty() : files.isEmpty() || layout == null) {
            throw wrong(
                    "Give FILE and --format undl or voeten; or --show ID, or --stop ID, of an import begun before.");
        }
        if (!known && files.size() != layout.files()) {
            throw wrong(
                    layout == Layout.VOETEN
                            ? "voeten is two files: the roll calls and the votes."
                            : "undl is one file; import others one after the other.");
        }
        if (format == Format.CSV) {
            throw wrong("An import is shown as table or json.");
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }

    private Answer begin(Api ingest) {
        files.forEach(Upload::requireReadable);
        Upload upload = new Upload(ingest, screen);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("format", layout.name().toLowerCase(Locale.ROOT));
        body.put("files", files.stream().map(upload::send).toList());
        if (assembly != null) {
            body.put("assembly", assembly);
        }
        if (edition != null) {
            body.put("edition", edition);
        }
        return ingest.post("/v1/imports", body, UUID.randomUUID().toString()).orTrouble();
    }

    private int leave(Answer begun) {
        if (format == Format.JSON) {
            screen.line(begun.body().toPrettyString());
            return 0;
        }
        screen.line("Import " + begun.text("id") + " goes on without this command.");
        screen.line("  " + where.command("import --show " + begun.text("id")) + "   follow it");
        screen.line("  " + where.command("import --stop " + begun.text("id")) + "   stop it; what is in stays");
        return 0;
    }

    private int follow(Api ingest, String id) {
        screen.note("Import " + id + "; Ctrl-C leaves it going on, " + where.command("import --show " + id)
                + " comes back to it.");
        JsonNode last = new ImportRun(ingest, screen, id).follow();
        ImportReport report = new ImportReport(last);
        if (format == Format.JSON) {
            screen.line(last.toPrettyString());
        } else {
            report.print(screen);
            hint(last);
        }
        return report.isWhole() ? 0 : 1;
    }

    private void hint(JsonNode last) {
        if (last.path("rows").asLong() > 0) {
            screen.gap();
            screen.line("  history  " + where.page("/history"));
            screen.line("  search   " + where.command("history WORDS"));
        }
    }
}
