package org.rollcall.system.fault.stage;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.local.broker.Broker;
import org.rollcall.local.database.Database;
import org.rollcall.local.process.Part;
import org.rollcall.local.service.Program;
import org.rollcall.local.service.Service;
import org.rollcall.system.bench.rig.Rig;
import org.rollcall.system.fault.load.Recorder;
import org.rollcall.system.fault.proxy.CommitSpotter;
import org.rollcall.system.fault.proxy.FaultProxy;
import org.rollcall.system.fault.proxy.ProduceSpotter;
import org.rollcall.system.hall.Http;
import org.rollcall.testing.EmbeddedPair;

/**
 * A platform to be broken. Services reach the broker and the database through {@link FaultProxy proxies}; whoever checks reaches
 * them directly. One recorder for all that is asked of it, because nothing may be in its log that nobody asked for.
 *
 * <pre>
 *   ingest-1, ingest-2 ─────────▶ broker's proxy ─────▶ kafka
 *   tally-1, tally-2, query-1 ──▶ both
 *                                 database's proxy ───▶ postgresql
 * </pre>
 */
public final class Stage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final List<String> ASSEMBLIES = List.of("unga", "unsc", "hrc", "confluence", "weir", "tidewater");
    private static final String HERE = "127.0.0.1";

    private final FaultProxy brokersDoor;
    private final FaultProxy databasesDoor = new FaultProxy(CommitSpotter::new);
    private final Recorder recorder = new Recorder();
    private final Rig rig;

    private Stage(EmbeddedPair pair, FaultProxy brokersDoor) {
        this.brokersDoor = brokersDoor.to(pair.broker().port() + 2);
        databasesDoor.to(pair.database().port());
        rig = new Rig(pair);
    }

    /** Broker and database run, and no service. */
    public static Stage bare() {
        var door = new FaultProxy(ProduceSpotter::new);
        return new Stage(EmbeddedPair.behind(door.port()), door);
    }

    /** With one instance of each service, ready, and the assemblies that come with them. */
    public static Stage open() {
        Stage stage = bare();
        try {
            stage.start(stage.ingest(1), stage.tally(1), stage.query());
            stage.awaitAssemblies();
            return stage;
        } catch (RuntimeException | AssertionError failed) {
            stage.close();
            throw failed;
        }
    }

    /** Votes that come before the bodies that vote would be refused. */
    public void awaitAssemblies() {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> ASSEMBLIES.stream()
                .noneMatch(
                        id -> reads().get("/v1/members?assembly=" + id).json().isEmpty()));
    }

    /** An instance of ingest-service, started or not. */
    public Service ingest(int number) {
        return service(Program.INGEST, "ingest-" + number, Map.of("ROLLCALL_INGEST_INSTANCE", "ingest-" + number));
    }

    /** An instance of tally-service, started or not. */
    public Service tally(int number) {
        return service(Program.TALLY, "tally-" + number, Map.of());
    }

    public Service query() {
        return service(Program.QUERY, "query-1", Map.of());
    }

    /** A further instance of ingest-service that goes by this clock. */
    public Service skewedIngest(SkewedClock clock) {
        Map<String, String> more = new HashMap<>(clock.environment());
        more.put("ROLLCALL_INGEST_INSTANCE", "ingest-skewed");
        return service(Program.INGEST, "ingest-skewed", more);
    }

    /** A further instance of tally-service that goes by this clock. */
    public Service skewedTally(SkewedClock clock) {
        return service(Program.TALLY, "tally-skewed", clock.environment());
    }

    private Service service(Program program, String name, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", HERE + ":" + brokersDoor.port());
        environment.put(
                "ROLLCALL_DATABASE_URL", pair().jdbcUrl().replaceFirst(":\\d+/", ":" + databasesDoor.port() + "/"));
        return rig.service(program, name, environment);
    }

    /** Starts them side by side and waits until all are ready. */
    public void start(Part... parts) {
        for (Part part : parts) {
            part.start();
        }
        for (Part part : parts) {
            part.awaitReady(PATIENCE);
        }
    }

    public Broker broker() {
        return pair().broker();
    }

    public Database database() {
        return pair().database();
    }

    /** Between the services and the broker; spots Produce requests. */
    public FaultProxy brokersDoor() {
        return brokersDoor;
    }

    /** Between the services and the database; spots COMMITs. */
    public FaultProxy databasesDoor() {
        return databasesDoor;
    }

    public Recorder recorder() {
        return recorder;
    }

    public Rig rig() {
        return rig;
    }

    /** Broker and database, reached directly. */
    public EmbeddedPair pair() {
        return rig.pair();
    }

    /** Commands to that instance. */
    public Http commands(int instance) {
        return new Http(ingest(instance).address());
    }

    public Http reads() {
        return new Http(watched());
    }

    /** Where people watch. */
    public URI watched() {
        return query().address();
    }

    @Override
    public void close() {
        // A stopped process would not even be killed cleanly by those who wait for it.
        brokersDoor.pass();
        databasesDoor.pass();
        rig.close();
        brokersDoor.close();
        databasesDoor.close();
    }
}
