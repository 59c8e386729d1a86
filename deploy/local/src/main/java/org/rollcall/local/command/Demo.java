package org.rollcall.local.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.rollcall.local.client.Answer;
import org.rollcall.local.client.LiveBallot;
import org.rollcall.local.platform.Platform;
import org.rollcall.local.process.Part;
import org.rollcall.local.screen.Screen;
import org.rollcall.local.screen.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Watch the General Assembly's vote of 2 March 2022 fill the board. Stays until Ctrl-C, which stops"
                        + " what it started.")
final class Demo implements Callable<Integer> {
    @Option(names = "--speed", paramLabel = "N", defaultValue = "1", description = "1 takes about 90 seconds")
    private double speed;

    @Option(names = "--detach", description = "Start all of it at once, return, and leave it running.")
    private boolean detach;

    @Mixin
    private ControlChoice control;

    private final Where where;
    private final Screen screen;
    private volatile boolean leaving;

    Demo(Where where, Screen screen) {
        this.where = where;
        this.screen = screen;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!detach) {
            stopAtTheEnd();
        }
        try {
            return run();
        } catch (RuntimeException failed) {
            if (leaving) {
                // Whatever broke, broke because everything is being stopped.
                new CountDownLatch(1).await();
            }
            throw failed;
        }
    }

    private int run() throws InterruptedException {
        boolean wasRunning = Up.start(where, "127.0.0.1", control, screen).isEmpty();
        importHistory();
        String practice = new PracticeVote(where).open();
        DemoVote vote = DemoVote.create(where, screen, speed, !detach);
        Guide guide = new Guide(where, screen, vote.ballot(), practice);
        guide.addresses();
        if (detach) {
            guide.next();
            return 0;
        }
        vote.follow();
        guide.next();
        screen.line(
                wasRunning
                        ? "Ctrl-C ends this demo; what ran before it goes on."
                        : "Ctrl-C stops everything; the votes are kept.");
        stay(practice);
        return 0;
    }

    private void importHistory() {
        Answer imported =
                where.ingest().post("/v1/imports", Map.of("source", "shipped")).orTrouble();
        screen.line("Imported " + imported.body().path("rollCalls").size()
                + " roll calls of the General Assembly and the Security Council as history.");
    }

    /** Shows what people do with the practice vote, for as long as they like. */
    private void stay(String practice) throws InterruptedException {
        boolean[] first = {true};
        new LiveBallot(where.query(), practice).follow(state -> {
            if (!first[0]) {
                screen.line("  " + practice + "  " + Words.line(state));
            }
            first[0] = false;
            return state.isOpen();
        });
        new CountDownLatch(1).await();
    }

    /** Ctrl-C, a closed terminal and a kill come here; the processes themselves hear none of the first two. */
    private void stopAtTheEnd() {
        Platform platform = where.platform();
        List<Part> ours = where.isRunning()
                ? platform.parts().stream()
                        .filter(part -> part.running().isEmpty())
                        .toList()
                : List.of();
        boolean all = !where.isRunning();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            leaving = true;
            screen.settle();
            screen.gap();
            Platform.stop(all ? where.platform().parts() : ours, screen::line);
        }));
    }
}
