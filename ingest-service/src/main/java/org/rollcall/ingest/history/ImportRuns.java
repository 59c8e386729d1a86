package org.rollcall.ingest.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.ingest.history.ImportReport.State;
import org.rollcall.ingest.history.StartImport.Format;
import org.rollcall.ingest.history.append.Appender;
import org.rollcall.ingest.history.append.DatedRules;
import org.rollcall.ingest.history.append.Electorates;
import org.rollcall.ingest.history.append.ImportedRecords;
import org.rollcall.ingest.history.append.Planner;
import org.rollcall.ingest.history.append.Ways;
import org.rollcall.ingest.history.file.FileTrouble;
import org.rollcall.ingest.history.file.Spool;
import org.rollcall.ingest.history.file.SpooledFile;
import org.rollcall.ingest.history.format.Found;
import org.rollcall.ingest.history.format.LeftOut;
import org.rollcall.ingest.history.format.RecordedRollCall;
import org.rollcall.ingest.history.format.RollCalls;
import org.rollcall.ingest.history.format.UndlRollCalls;
import org.rollcall.ingest.history.format.VoetenRollCalls;
import org.rollcall.ingest.log.AssemblyBook;
import org.rollcall.ingest.log.BulkLane;
import org.rollcall.ingest.log.Followers;
import org.rollcall.ingest.log.LogReader;
import org.rollcall.ingest.log.LogState;

/** Runs one import from the first row of its files to the last acknowledgement. */
@ApplicationScoped
class ImportRuns {

    private static final Logger LOG = Logger.getLogger(ImportRuns.class);
    private static final Duration SAVE_EVERY = Duration.ofSeconds(10);
    private static final long LOOK_MS = 100;

    /** Assemblies that come with the service are defined within moments of its start. */
    private static final Duration FOR_ASSEMBLIES = Duration.ofSeconds(15);

    @Inject
    Spool spool;

    @Inject
    BulkLane lane;

    @Inject
    Followers followers;

    @Inject
    LogReader reader;

    @Inject
    LogState state;

    @Inject
    ImportedRecords known;

    @Inject
    AssemblyBook assemblies;

    @Inject
    DatedRules rules;

    /**
     * @param save keeps how far it is
     * @throws InterruptedException if this service is stopping; the import goes on when it is started again
     */
    void run(ImportJob job, Runnable save) throws InterruptedException {
        try {
            awaitLog(job);
            job.progress().running();
            save.run();
            read(job, save);
        } catch (IOException | FileTrouble unreadable) {
            job.progress().ended(State.FAILED, unreadable.getMessage());
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "import %s broke off", job.id());
            job.progress()
                    .ended(
                            State.FAILED,
                            "the import broke off (" + broken.getMessage()
                                    + "); start it again, what went in stays and nothing goes in twice");
        }
        ImportReport report = job.report();
        LOG.infof(
                "import %s %s: %d roll calls applied, %d there before, %d corrected, %d left out",
                report.id(),
                report.state(),
                report.applied(),
                report.duplicate(),
                report.corrected(),
                report.refused());
    }

    private void awaitLog(ImportJob job) throws InterruptedException {
        while (!state.isCaughtUp() || !state.obstacles().isEmpty()) {
            Thread.sleep(LOOK_MS);
        }
        List<AssemblyId> needed = job.asked().assembly() == null
                ? List.of(AssemblyId.of("unga"), AssemblyId.of("unsc"))
                : List.of(AssemblyId.of(job.asked().assembly()));
        long patience = System.nanoTime() + FOR_ASSEMBLIES.toNanos();
        while (!needed.stream().allMatch(id -> assemblies.definition(id).isPresent()) && System.nanoTime() < patience) {
            Thread.sleep(LOOK_MS);
        }
    }

    private void read(ImportJob job, Runnable save) throws IOException, InterruptedException {
        try (RollCalls rollCalls = open(job.asked())) {
            Appender appender = appender(job);
            appender.begin();
            String failure = null;
            try {
                take(job, rollCalls, appender, save);
            } catch (FileTrouble broken) {
                failure = broken.getMessage();
            }
            job.progress().read(rollCalls.rows(), rollCalls.bytesRead());
            appender.finish();
            job.progress().ended(endOf(job, failure), failure);
        }
    }

    private static State endOf(ImportJob job, String failure) {
        if (failure != null) {
            return State.FAILED;
        }
        return job.stopped() ? State.STOPPED : State.DONE;
    }

    private RollCalls open(ImportReport asked) throws IOException {
        List<SpooledFile> files = asked.files();
        return switch (Format.named(asked.format())) {
            case UNDL -> UndlRollCalls.open(spool.path(files.getFirst().sha256()));
            case VOETEN ->
                VoetenRollCalls.open(
                        spool.path(files.getFirst().sha256()),
                        spool.path(files.getLast().sha256()));
        };
    }

    private Appender appender(ImportJob job) {
        ImportReport asked = job.asked();
        AssemblyId assembly = asked.assembly() == null ? null : AssemblyId.of(asked.assembly());
        return new Appender(
                new Ways(lane, followers, reader, known),
                new Planner(new Electorates(assemblies), rules, assembly),
                job.progress(),
                asked.edition(),
                asked.askedAt(),
                () -> Thread.currentThread().isInterrupted());
    }

    private static void take(ImportJob job, RollCalls rollCalls, Appender appender, Runnable save)
            throws InterruptedException {
        long saved = System.nanoTime();
        for (Found found = rollCalls.next(); found != null && !job.stopped(); found = rollCalls.next()) {
            job.progress().read(rollCalls.rows(), rollCalls.bytesRead());
            switch (found) {
                case LeftOut out -> job.progress().refused(out.line(), out.record(), out.reason());
                case RecordedRollCall recorded -> appender.take(recorded);
            }
            if (System.nanoTime() - saved > SAVE_EVERY.toNanos()) {
                save.run();
                saved = System.nanoTime();
            }
        }
    }
}
