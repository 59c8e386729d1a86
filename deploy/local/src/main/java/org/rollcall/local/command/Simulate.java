package org.rollcall.local.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rollcall.local.client.Answer;
import org.rollcall.local.client.Api;
import org.rollcall.local.screen.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description =
                "Play a vote or a whole meeting through the same door as everyone, on streams of its own, and follow"
                        + " it.")
final class Simulate implements Callable<Integer> {
    @Parameters(
            paramLabel = "SCENARIO",
            description = "such as es-11-1 or ga-2025-02-24; ./rollcall scenarios lists them")
    private String scenario;

    @Option(names = "--speed", paramLabel = "N", defaultValue = "1", description = "1 takes about 90 seconds")
    private double speed;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "the same seed, the same order")
    private long seed;

    @Option(names = "--slips", paramLabel = "N", defaultValue = "0", description = "so many members change their vote")
    private int slips;

    @Option(names = "--detach", description = "Return at once; the vote goes on.")
    private boolean detach;

    private final Where where;
    private final Screen screen;

    Simulate(Where where, Screen screen) {
        this.where = where;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Api ingest = where.ingest();
        Answer made = create(ingest, Map.of("speed", speed, "seed", seed, "slips", slips));
        return made.body().path("meeting").isTextual() ? meeting(made) : vote(made);
    }

    private int meeting(Answer made) {
        String meeting = made.text("meeting");
        screen.line("Simulation " + made.text("id") + " of " + scenario + ": " + meeting);
        screen.line("  page   " + where.page("/meetings/" + meeting.substring(meeting.indexOf(':') + 1)));
        return detach ? 0 : new MeetingRun(where, screen, made.text("id"), meeting).follow();
    }

    private int vote(Answer made) {
        String ballot = made.text("ballot");
        screen.line("Simulation " + made.text("id") + " of " + scenario + ": ballot " + ballot);
        screen.line("  board  " + where.page("/ballots/" + ballot));
        if (detach) {
            screen.line("  watch  " + where.command("watch " + ballot));
            return 0;
        }
        return new SimulationRun(where, screen, made.text("id"), ballot).follow();
    }

    private Answer create(Api ingest, Map<String, Object> settings) {
        Map<String, Object> body = new LinkedHashMap<>(settings);
        body.put("scenario", scenario);
        return ingest.post("/v1/simulations", body).orTrouble();
    }
}
