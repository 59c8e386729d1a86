package org.rollcall.local.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.rollcall.local.Trouble;
import org.rollcall.local.client.Api;
import org.rollcall.local.screen.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write decided votes to standard output.",
        synopsisSubcommandLabel = "(tallies | votes)")
final class Export {
    private final Where where;
    private final Screen screen;

    Export(Where where, Screen screen) {
        this.where = where;
        this.screen = screen;
    }

    @Command(
            name = "tallies",
            mixinStandardHelpOptions = true,
            description = "One line a decided ballot: totals, outcome, provenance.")
    int tallies(
            @Option(
                            names = {"--format", "-o"},
                            paramLabel = "FORMAT",
                            defaultValue = "csv",
                            description = "csv or json")
                    FileFormat format) {
        return copy(where.query(), "/v1/ballots." + format.suffix());
    }

    @Command(
            name = "votes",
            mixinStandardHelpOptions = true,
            description = "One line a member of a ballot, in the order of the roll.")
    int votes(
            @Parameters(paramLabel = "BALLOT") String ballot,
            @Option(
                            names = {"--format", "-o"},
                            paramLabel = "FORMAT",
                            defaultValue = "csv",
                            description = "csv or json")
                    FileFormat format) {
        return copy(where.query(), "/v1/ballots/" + ballot + "/votes." + format.suffix());
    }

    /** What an export can be. */
    enum FileFormat {
        CSV,
        JSON;

        String suffix() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private int copy(Api query, String path) {
        try {
            HttpResponse<InputStream> response = query.open(path, "*/*", null);
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new Trouble(Api.answer(response.statusCode(), body.readAllBytes())
                            .whyNot());
                }
                body.transferTo(screen.out());
                screen.out().flush();
            }
        } catch (IOException failed) {
            throw query.unreachable(failed);
        }
        return 0;
    }
}
