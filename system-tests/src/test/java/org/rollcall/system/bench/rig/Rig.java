package org.rollcall.system.bench.rig;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.awaitility.core.ConditionTimeoutException;
import org.rollcall.local.folder.Home;
import org.rollcall.local.process.Part;
import org.rollcall.local.process.Ports;
import org.rollcall.local.service.Program;
import org.rollcall.local.service.Service;
import org.rollcall.system.bench.figure.Cpu;
import org.rollcall.system.bench.figure.StateHash;
import org.rollcall.system.bench.load.LogFold;
import org.rollcall.system.bench.peer.ConnectSink;
import org.rollcall.system.bench.peer.Peer;
import org.rollcall.system.bench.peer.StockService;
import org.rollcall.testing.EmbeddedPair;
import org.rollcall.testing.TestTokens;

/**
 * A broker, a database, the services and the peers of one bench, each a process of its own. Everything that was started here
 * ends with the rig, and with this JVM however that ends.
 *
 * <p>Services and peers run with both compilers and the serial collector, as the containers do. The local copy of a user is
 * started with the first compiler only, to be there sooner; it warms up less and stays slower.
 */
public final class Rig implements AutoCloseable {

    private static final long IDLE_MICROS = 50_000;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String HERE = "127.0.0.1";
    private static final int SHIPPED_ASSEMBLIES = 6;

    private final Home home = Home.find();
    private final EmbeddedPair pair;
    private final Map<String, Service> services = new TreeMap<>();
    private final List<Peer> peers = new ArrayList<>();
    private final Map<String, Process> others = new TreeMap<>();
    private StockService stock;
    private Nchan nchan;

    /** Around a pair that runs; it ends with the rig. */
    public Rig(EmbeddedPair pair) {
        this.pair = pair;
    }

    /** With the topics and tables there, and the shipped assemblies in the log and projected; then everything is stopped. */
    public static Rig prepared() throws Exception {
        Rig rig = new Rig(EmbeddedPair.start());
        try {
            rig.start(Program.INGEST);
            rig.start(Program.TALLY);
            try (Projected projected = rig.projected()) {
                await().atMost(PATIENCE)
                        .ignoreExceptions()
                        .until(() -> projected.count("assembly") == SHIPPED_ASSEMBLIES);
            }
            return rig;
        } catch (Exception | AssertionError failed) {
            rig.close();
            throw failed;
        }
    }

    /** Starts the usual instance of a service, unless it runs, and waits until it is ready. */
    public Service start(Program program) {
        return start(program, program.folder(), Map.of());
    }

    /** Starts an instance of that name with settings of its own, unless it runs. */
    public Service start(Program program, String name, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(Peer.BOTH_COMPILERS);
        if (program == Program.TALLY) {
            // Longer than the six seconds after which a frozen instance would lose its partitions.
            environment.put("MP_MESSAGING_INCOMING_EVENTS_SESSION_TIMEOUT_MS", "45000");
        }
        environment.putAll(settings);
        Service service = service(program, name, environment);
        service.start();
        service.awaitReady(PATIENCE);
        return service;
    }

    /** The instance of that name, which is not started here; made with this environment where there is none yet. */
    public Service service(Program program, String name, Map<String, String> environment) {
        Map<String, String> trusting = new HashMap<>(TestTokens.environment());
        trusting.putAll(environment);
        return services.computeIfAbsent(
                name,
                fresh -> new Service(home, pair.data(), program, name, HERE, Ports.anyFree(), pair.wiring(), trusting));
    }

    /** Stops the usual instance of a service, so that it takes no part in what is measured. */
    public void stop(Program program) {
        stop(program.folder());
    }

    /** Stops the instance of that name. */
    public void stop(String name) {
        Service service = services.get(name);
        if (service != null) {
            service.stop();
        }
    }

    /** Waits until the services have nothing left to do: each uses less than a twentieth of a processor for a second. */
    public void awaitIdle() {
        Map<String, Long> last = new HashMap<>();
        Map<String, Long> spent = new TreeMap<>();
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
                Map<String, Long> now = cpu().micros();
                services.keySet()
                        .forEach(name -> spent.put(name, now.getOrDefault(name, 0L) - last.getOrDefault(name, 0L)));
                last.putAll(now);
                return spent.values().stream().allMatch(micros -> micros < IDLE_MICROS);
            });
        } catch (ConditionTimeoutException busy) {
            throw new AssertionError("not idle; µs of processor time in the last second: " + spent, busy);
        }
    }

    /** A peer in a process of its own, which ends with the rig. */
    public Peer peer(String name) throws IOException {
        Peer peer = Peer.start(
                name, pair.bootstrapServers(), pair.jdbcUrl(), pair.passwords().owner(), pair.data());
        peers.add(peer);
        return peer;
    }

    /** The peer that speaks HTTP, started unless it runs; it ends with the rig. */
    public StockService stock() throws IOException {
        if (stock == null) {
            stock = StockService.start(home.path(), pair.bootstrapServers(), pair.data());
        }
        return stock;
    }

    /** Takes in a process of a bench's own: its cost is measured, and it ends with the rig. */
    public void keep(String name, Process process) {
        others.put(name, process);
    }

    /** The fan-out that a team would take from its distribution, started unless it runs; nothing where it is not installed. */
    public Optional<Nchan> nchan() throws IOException, InterruptedException {
        if (nchan == null && Nchan.isInstalled()) {
            nchan = Nchan.start(folder(Nchan.NAME));
        }
        return Optional.ofNullable(nchan);
    }

    /** What every process here has spent. */
    public Cpu cpu() {
        return new Cpu(() -> {
            Map<String, Long> pids = new TreeMap<>();
            List<Part> parts = new ArrayList<>(services.values());
            parts.add(pair.broker());
            parts.add(pair.database());
            parts.forEach(part -> part.running()
                    .ifPresent(
                            running -> pids.put(part.name(), running.identity().pid())));
            peers.forEach(peer -> pids.put(peer.name(), peer.pid()));
            others.forEach((name, process) -> pids.put(name, process.pid()));
            if (stock != null) {
                pids.put(StockService.NAME, stock.pid());
            }
            if (nchan != null) {
                pids.put(Nchan.NAME, nchan.pid());
            }
            return pids;
        });
    }

    public Topics topics() {
        return new Topics(pair.bootstrapServers());
    }

    /** Makes a second database in the same server; its address. */
    public String createDatabase(String name) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        pair.jdbcUrl(), "rollcall", pair.passwords().owner());
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return pair.jdbcUrl().replaceAll("/[^/]*$", "/" + name);
    }

    /** The projection in the usual database. */
    public Projected projected() throws Exception {
        return projected(pair.jdbcUrl());
    }

    /** The projection in another database of the same server. */
    public Projected projected(String jdbcUrl) throws Exception {
        return new Projected(jdbcUrl, pair.passwords().owner());
    }

    /** A new table for a sink. */
    public SunkVotes sunkVotes(String table, ConnectSink.Manner manner) throws SQLException {
        return new SunkVotes(pair.jdbcUrl(), pair.passwords().owner(), table, manner);
    }

    public EmbeddedPair pair() {
        return pair;
    }

    public Path home() {
        return home.path();
    }

    /** What the fold of the log says counts, and what tally-service, which must run, answers to the same question. */
    public StateHash hash() throws Exception {
        try (Projected projected = projected()) {
            return hash(Topics.EVENTS, services.get(Program.TALLY.folder()), projected);
        }
    }

    /** The same of another log, and of an instance that projects it. */
    public StateHash hash(String topic, Service tally, Projected projected) throws Exception {
        LogFold fold = LogFold.of(pair.bootstrapServers(), topic);
        String answered = Answers.of(tally.address(), "GET", "/v1/projection/hash")
                .path("hash")
                .textValue();
        return new StateHash(fold.hash(), answered, fold.ballots(), fold.records(), projected.count("event"));
    }

    /** A folder for files of a bench, which goes with the rig; the database's account may read it. */
    public Path folder(String name) throws IOException {
        return Files.createDirectories(pair.data().root().resolve("bench").resolve(name));
    }

    @Override
    public void close() {
        peers.forEach(Peer::close);
        others.values().forEach(Process::destroyForcibly);
        if (stock != null) {
            stock.close();
        }
        if (nchan != null) {
            nchan.close();
        }
        // Nothing that they would do at a careful stop is ever read.
        services.values().forEach(Service::kill);
        pair.close();
    }
}
