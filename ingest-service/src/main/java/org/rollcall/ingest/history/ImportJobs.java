package org.rollcall.ingest.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.ingest.history.ImportReport.State;
import org.rollcall.ingest.history.StartImport.Format;
import org.rollcall.ingest.history.file.ImportSettings;
import org.rollcall.ingest.history.file.Spool;
import org.rollcall.ingest.history.file.SpooledFile;
import org.rollcall.ingest.log.LogState;

/**
 * The imports of files, one after the other. Each is a small document in the spool folder, so that one that was cut short by the
 * end of this service goes on when it is started again.
 */
@ApplicationScoped
public class ImportJobs {

    private static final Logger LOG = Logger.getLogger(ImportJobs.class);
    private static final String FOLDER = "jobs";
    private static final String ENDING = ".json";

    @Inject
    ImportSettings settings;

    @Inject
    Spool spool;

    @Inject
    ImportRuns runs;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry meters;

    private final Map<String, ImportJob> jobs = new ConcurrentHashMap<>();
    private final BlockingQueue<ImportJob> waiting = new LinkedBlockingQueue<>();
    private Thread thread;

    void begin(@Observes StartupEvent start) {
        takeUp();
        Gauge.builder("rollcall.import.waiting", waiting, BlockingQueue::size)
                .description("Imports that wait for the one that runs")
                .register(meters);
        thread = Thread.ofPlatform().name("imports").daemon().start(this::run);
    }

    /** Reads the documents of earlier imports; those that had not ended wait again, in the order in which they were asked for. */
    private void takeUp() {
        Path folder = folder();
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            files.filter(file -> file.toString().endsWith(ENDING))
                    .map(this::read)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(ImportReport::askedAt))
                    .forEach(this::know);
        } catch (IOException unreadable) {
            LOG.errorf("earlier imports cannot be read from %s: %s", folder, unreadable.getMessage());
        }
        spool.tidy(needed());
    }

    private Optional<ImportReport> read(Path file) {
        try {
            return Optional.of(json.readValue(file.toFile(), ImportReport.class));
        } catch (IOException unreadable) {
            LOG.errorf("the import in %s cannot be read: %s", file, unreadable.getMessage());
            return Optional.empty();
        }
    }

    private void know(ImportReport report) {
        var job = new ImportJob(report, clock);
        jobs.put(report.id(), job);
        if (!report.state().ended()) {
            LOG.infof("import %s goes on", report.id());
            waiting.add(job);
        }
    }

    /**
     * Asks for an import of uploaded files.
     *
     * @throws InvalidValue where the files are not there, or are too many or too few for the format
     * @throws LogState.NotReady where as many wait as may
     */
    public synchronized ImportReport ask(StartImport asked) {
        Format format = Format.named(asked.format());
        if (asked.files().size() != format.files()) {
            throw new InvalidValue(
                    "files",
                    "must hold " + format.files() + (format.files() == 1 ? " file" : " files") + " for " + format.word()
                            + ", not " + asked.files().size());
        }
        List<SpooledFile> files = asked.files().stream().map(this::uploaded).toList();
        if (asked.assembly() != null) {
            AssemblyId.of(asked.assembly());
        }
        if (waiting.size() >= settings.mostWaiting()) {
            throw new LogState.NotReady(
                    settings.mostWaiting() + " imports wait already; ask again when some of them are done");
        }
        var job = new ImportJob(ImportJob.asked(newId(), asked, files, clock.instant()), clock);
        save(job);
        jobs.put(job.id(), job);
        waiting.add(job);
        return job.report();
    }

    private SpooledFile uploaded(String sha256) {
        return spool.find(sha256)
                .orElseThrow(() -> new InvalidValue(
                        "files", "'" + sha256 + "' was not uploaded; send it with POST /v1/imports/files first"));
    }

    private String newId() {
        return Long.toString(clock.millis(), 36)
                + Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36, 36 * 36 * 36), 36);
    }

    private void run() {
        try {
            while (true) {
                ImportJob job = waiting.take();
                runs.run(job, () -> save(job));
                save(job);
                forgetOldest();
                spool.tidy(needed());
            }
        } catch (InterruptedException stopped) {
            LOG.debug("imports were stopped");
        }
    }

    private void save(ImportJob job) {
        try {
            Files.createDirectories(folder());
            Spool.writeWhole(folder().resolve(job.id() + ENDING), json.writeValueAsBytes(job.report()));
        } catch (IOException notSaved) {
            LOG.warnf("how far import %s is could not be saved: %s", job.id(), notSaved.getMessage());
        }
    }

    private void forgetOldest() {
        List<ImportReport> ended =
                all().stream().filter(report -> report.state().ended()).toList();
        ended.stream().skip(settings.keepReports()).forEach(report -> {
            jobs.remove(report.id());
            try {
                Files.deleteIfExists(folder().resolve(report.id() + ENDING));
            } catch (IOException stays) {
                LOG.warnf("the report of import %s could not be deleted: %s", report.id(), stays.getMessage());
            }
        });
    }

    private Set<String> needed() {
        return jobs.values().stream()
                .map(ImportJob::report)
                .filter(report -> !report.state().ended())
                .flatMap(report -> report.files().stream())
                .map(SpooledFile::sha256)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Path folder() {
        return settings.place().resolve(FOLDER);
    }

    /** Newest first. */
    public List<ImportReport> all() {
        return jobs.values().stream()
                .map(ImportJob::report)
                .sorted(Comparator.comparing(ImportReport::askedAt)
                        .thenComparing(ImportReport::id)
                        .reversed())
                .toList();
    }

    public Optional<ImportReport> find(String id) {
        return Optional.ofNullable(jobs.get(id)).map(ImportJob::report);
    }

    /** Stops an import: what is on its way is brought to its end, nothing more is begun. */
    public Optional<ImportReport> stop(String id) {
        ImportJob job = jobs.get(id);
        if (job == null) {
            return Optional.empty();
        }
        job.stop();
        if (waiting.remove(job)) {
            job.progress().ended(State.STOPPED, null);
            save(job);
        }
        return Optional.of(job.report());
    }

    @PreDestroy
    void end() throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join(5_000);
        }
    }
}
