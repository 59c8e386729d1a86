package org.rollcall.local.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rollcall.local.client.Api;
import org.rollcall.local.client.Query;
import org.rollcall.local.export.Download;
import org.rollcall.local.screen.Amount;
import org.rollcall.local.screen.Screen;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** In which format an export is written, and where to. */
final class Destination {
    /** What an export can be. */
    enum FileFormat {
        /** For spreadsheets; no cell can be taken for a formula. */
        CSV,
        /** One array. */
        JSON,
        /** One object a line. */
        NDJSON;

        private String suffix() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"--format", "-o"},
            paramLabel = "FORMAT",
            description = "csv, json or ndjson (default: csv; events: ndjson)")
    private FileFormat format;

    @Option(names = "--output", paramLabel = "FILE", description = "Into a file; it appears once it is whole.")
    private Path file;

    /** The suffix of the format; the first of those possible where none was said. */
    private String suffix(FileFormat... possible) {
        FileFormat chosen = format == null ? possible[0] : format;
        List<FileFormat> all = List.of(possible);
        if (!all.contains(chosen)) {
            throw new ParameterException(
                    command.commandLine(),
                    "This is exported as "
                            + Arrays.stream(possible).map(FileFormat::suffix).collect(Collectors.joining(" or "))
                            + ", not as " + chosen.suffix() + ".");
        }
        return chosen.suffix();
    }

    /** A path whose last part takes the suffix of the format. */
    String named(String path, FileFormat... possible) {
        return path + "." + suffix(possible.length == 0 ? FileFormat.values() : possible);
    }

    /** The exit code: 0 when all of it was written. */
    int write(Api query, Screen screen, Query asked) {
        Download download = new Download(query, screen, asked.path());
        if (file == null) {
            return download.toScreen() ? 0 : 1;
        }
        long bytes = download.into(file);
        screen.note("Wrote " + Amount.megabytes(bytes) + " to " + file + ".");
        return 0;
    }
}
