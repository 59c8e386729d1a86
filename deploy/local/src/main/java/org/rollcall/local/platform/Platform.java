package org.rollcall.local.platform;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rollcall.local.broker.Broker;
import org.rollcall.local.database.Database;
import org.rollcall.local.folder.DataFolder;
import org.rollcall.local.folder.Home;
import org.rollcall.local.folder.Passwords;
import org.rollcall.local.process.Classes;
import org.rollcall.local.process.Part;
import org.rollcall.local.process.Readiness;
import org.rollcall.local.service.Loopback;
import org.rollcall.local.service.Program;
import org.rollcall.local.service.Service;
import org.rollcall.local.service.Wiring;

/**
 * A broker, a database and the three services, on one data folder.
 *
 * <pre>
 *   up:    kafka ∥ postgresql  ──▶  query-service ∥ ingest-service ∥ tally-service
 *   down:  the services  ──▶  postgresql ∥ kafka
 * </pre>
 *
 * What runs already is found and left alone, so {@link #up} also repairs: it starts exactly what is missing.
 */
public final class Platform {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String HERE = "127.0.0.1";

    private final Home home;
    private final DataFolder data;
    private final PortPlan ports;
    private final String host;
    private final Map<String, String> settings;
    private Classes classes = Classes.LEARNING;

    /**
     * A platform, not started.
     *
     * @param host the address that board and door listen on; everything else stays on the loopback
     * @param settings further environment variables for the services
     */
    public Platform(Home home, DataFolder data, PortPlan ports, String host, Map<String, String> settings) {
        this.home = home;
        this.data = data;
        this.ports = ports;
        this.host = host;
        this.settings = Map.copyOf(settings);
    }

    /** A platform for a test: a fresh folder, free ports. */
    public static Platform temporary() {
        Home home = Home.find();
        return new Platform(home, DataFolder.temporary(home), PortPlan.free(), HERE, Map.of());
    }

    /** This platform, with something else to do about its programs' classes than to use what is kept, or to make it. */
    public Platform with(Classes what) {
        classes = what;
        return this;
    }

    /** The folder with everything it writes. */
    public DataFolder data() {
        return data;
    }

    /** The broker. */
    public Broker broker() {
        return new Broker(home, data, ports.kafka()).with(classes);
    }

    /** The database. */
    public Database database() {
        return new Database(data, Passwords.of(data), ports.postgresql());
    }

    /** What services of this platform are told. */
    public Wiring wiring() {
        return new Wiring(broker().bootstrapServers(), database().jdbcUrl(), Passwords.of(data));
    }

    /** One of the three services. */
    public Service service(Program program) {
        return switch (program) {
            case QUERY -> instance(program, program.folder(), host, ports.query(), neighbours());
            case INGEST -> instance(program, program.folder(), host, ports.ingest(), Map.of());
            case TALLY -> instance(program, program.folder(), HERE, ports.tally(), Map.of());
        };
    }

    /** Where the board's side asks the other two how they are. */
    private Map<String, String> neighbours() {
        return Map.of(
                "ROLLCALL_QUERY_OPS_INGEST", "http://" + Loopback.reach(host) + ":" + ports.ingest(),
                "ROLLCALL_QUERY_OPS_TALLY", "http://" + HERE + ":" + ports.tally());
    }

    /**
     * Another instance of a program, beside the usual one; for tests. {@link #down} does not know it.
     *
     * @param name its own, such as {@code ingest-2}
     * @param more environment variables of this instance, such as {@code ROLLCALL_INGEST_INSTANCE}
     */
    public Service another(Program program, String name, int port, Map<String, String> more) {
        return instance(program, name, HERE, port, more);
    }

    private Service instance(Program program, String name, String host, int port, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(more);
        return new Service(home, data, program, name, host, port, wiring(), all).with(classes);
    }

    /** Everything, in the order of starting. */
    public List<Part> parts() {
        return Stream.concat(stores().stream(), services().stream()).toList();
    }

    private List<Part> stores() {
        return List.of(broker(), database());
    }

    private List<Part> services() {
        Map<Program, Part> all = new EnumMap<>(Program.class);
        for (Program program : Program.values()) {
            all.put(program, service(program));
        }
        return List.copyOf(all.values());
    }

    /** True when every part has a process. */
    public boolean isComplete() {
        return parts().stream().allMatch(part -> part.running().isPresent());
    }

    /**
     * Starts what is missing and waits until all of it is ready.
     *
     * @return what it started, to be stopped by who wants to leave things as they were
     * @throws org.rollcall.local.Trouble when something does not start; what was started until then is stopped again
     */
    public List<Part> up(Progress progress) {
        new Preflight(data).checkFolder();
        return FolderLock.holding(data, progress, () -> startMissing(progress));
    }

    private List<Part> startMissing(Progress progress) {
        List<Part> missing =
                parts().stream().filter(part -> part.running().isEmpty()).toList();
        Preflight.checkPorts(missing);
        try {
            bringUp(stores(), progress);
            // Made anew: what they are told depends on where the stores listen now.
            bringUp(services(), progress);
            return missing;
        } catch (RuntimeException failed) {
            stop(missing, Progress.silent());
            throw failed;
        }
    }

    private static void bringUp(List<Part> together, Progress progress) {
        List<Part> missing =
                together.stream().filter(part -> part.running().isEmpty()).toList();
        if (!missing.isEmpty()) {
            progress.says("Starting " + Together.names(missing) + " …");
        }
        Together.each(together, part -> {
            long begin = System.nanoTime();
            part.start();
            part.awaitReady(PATIENCE);
            if (missing.contains(part)) {
                progress.says("  %s is ready on port %d after %.1f s"
                        .formatted(part.name(), part.port(), (System.nanoTime() - begin) / 1e9));
            }
        });
    }

    /**
     * Stops the services, and lets only this one run, ready or not, for as long as the work takes; the stores go on.
     *
     * @throws org.rollcall.local.Trouble when it does not answer
     */
    public void alone(Program program, Progress progress, Runnable work) {
        new Preflight(data).checkFolder();
        FolderLock.holding(data, progress, () -> {
            stopTogether(
                    services().stream()
                            .filter(part -> part.running().isPresent())
                            .toList(),
                    progress);
            bringUp(stores(), progress);
            Service service = service(program);
            progress.says("Starting " + service.name() + " alone …");
            service.start();
            try {
                Readiness.awaitAlive(service, service::isAlive, PATIENCE);
                work.run();
            } finally {
                stopTogether(List.of(service), progress);
            }
            return service;
        });
    }

    /**
     * Stops everything that runs.
     *
     * @return what it stopped
     */
    public List<Part> down(Progress progress) {
        return FolderLock.holding(data, progress, () -> {
            List<Part> running =
                    parts().stream().filter(part -> part.running().isPresent()).toList();
            stop(running, progress);
            return running;
        });
    }

    /** Stops these parts: first those that use the others. */
    public static void stop(List<Part> parts, Progress progress) {
        List<Part> running =
                parts.stream().filter(part -> part.running().isPresent()).toList();
        stopTogether(running.stream().filter(Service.class::isInstance).toList(), progress);
        stopTogether(running.stream().filter(part -> !(part instanceof Service)).toList(), progress);
    }

    private static void stopTogether(List<Part> parts, Progress progress) {
        if (!parts.isEmpty()) {
            progress.says("Stopping " + Together.names(parts) + " …");
            Together.each(parts, Part::stop);
        }
    }
}
