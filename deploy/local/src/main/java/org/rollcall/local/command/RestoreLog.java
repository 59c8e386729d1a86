package org.rollcall.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rollcall.local.client.Answer;
import org.rollcall.local.client.Api;
import org.rollcall.local.platform.Platform;
import org.rollcall.local.process.Waiting;
import org.rollcall.local.screen.Screen;
import org.rollcall.local.service.Program;
import picocli.CommandLine.Command;

@Command(
        name = "restore-log",
        mixinStandardHelpOptions = true,
        description =
                "Put back the end that the log lost, out of the records that the database keeps whole: each into its"
                        + " own place, with its own bytes and time, or none at all. Everything else is stopped meanwhile.")
final class RestoreLog implements Callable<Integer> {
    private static final String PATH = "/v1/projection/restore-log";
    private static final int NOT_NOW = 503;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(500);

    private final Where where;
    private final Screen screen;

    RestoreLog(Where where, Screen screen) {
        this.where = where;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Platform platform = where.platform();
        Answer[] answer = new Answer[1];
        platform.alone(Program.TALLY, screen::line, () -> answer[0] = asked());
        show(answer[0].orTrouble().body());
        screen.line("  " + where.command("up") + "   start everything again");
        return 0;
    }

    /** The service has just been started: until it knows its log it says that it does not. */
    private Answer asked() {
        Api api = where.tally();
        Answer[] last = new Answer[1];
        Waiting.until(PATIENCE, STEP, () -> {
            last[0] = api.post(PATH, Map.of());
            return last[0].status() != NOT_NOW;
        });
        return last[0];
    }

    private void show(JsonNode restored) {
        if (restored.path("records").asLong() == 0) {
            screen.line("The log holds everything that was projected; nothing was changed.");
            return;
        }
        restored.path("partitions")
                .forEach(part -> screen.line("Partition %d: records %d to %d were put back."
                        .formatted(
                                part.path("partition").asInt(),
                                part.path("from").asLong(),
                                part.path("to").asLong() - 1)));
        screen.line("%d records are in their places again."
                .formatted(restored.path("records").asLong()));
    }
}
