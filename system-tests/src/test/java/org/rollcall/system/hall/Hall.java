package org.rollcall.system.hall;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.local.folder.DataFolder;
import org.rollcall.local.folder.Home;
import org.rollcall.local.process.Ports;
import org.rollcall.local.service.Control;
import org.rollcall.local.service.Program;
import org.rollcall.local.service.Service;
import org.rollcall.testing.Pair;
import org.rollcall.testing.TestTokens;

/**
 * Everything running: the pair that {@code rollcall.infra} names and the services as built, each a process of its own. One
 * for all tests of the JVM; a test uses streams of its own.
 */
public final class Hall {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String HERE = "127.0.0.1";

    private static Hall hall;

    private final Home home = Home.find();
    private final DataFolder data = DataFolder.temporary(home);
    private final Pair pair = Pair.start();
    private final int ports = Ports.anyFree(3);
    private final Control control = new Control(HERE, ports, ports + 1);
    private final Service ingest =
            service(Program.INGEST, "ingest-1", ports + 1, steered("ROLLCALL_INGEST_INSTANCE", "ingest-1"));
    private final Service tally = service(Program.TALLY, "tally-1", ports + 2, Map.of());
    private final Service query = service(
            Program.QUERY,
            "query-1",
            ports,
            steered(
                    "ROLLCALL_QUERY_OPS_INGEST", "http://" + HERE + ":" + (ports + 1),
                    "ROLLCALL_QUERY_OPS_TALLY", "http://" + HERE + ":" + (ports + 2)));

    private Hall() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "hall-close"));
    }

    /** The hall, open: all services are ready. */
    public static synchronized Hall open() {
        if (hall == null) {
            hall = new Hall();
            hall.start(hall.ingest, hall.tally, hall.query);
            hall.awaitAssemblies();
        }
        return hall;
    }

    /** A service of this hall, not started. */
    public Service service(Program program, String name, Map<String, String> settings) {
        return service(program, name, Ports.anyFree(), settings);
    }

    private Service service(Program program, String name, int port, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(TestTokens.environment());
        all.putAll(settings);
        return new Service(home, data, program, name, HERE, port, pair.wiring(), all);
    }

    /** With the pages that steer, and these names and values. */
    private Map<String, String> steered(String... more) {
        Map<String, String> all = new HashMap<>(control.settings());
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    /** The bodies that come with the service are written once it is ready; a vote that is timed begins behind them. */
    private void awaitAssemblies() {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> List.of("unga", "unsc", "hrc", "confluence", "weir", "tidewater").stream()
                        .noneMatch(id ->
                                reads().get("/v1/members?assembly=" + id).json().isEmpty()));
    }

    /** Starts them side by side and waits until all are ready. */
    public void start(Service... services) {
        for (Service service : services) {
            service.start();
        }
        for (Service service : services) {
            service.awaitReady(PATIENCE);
        }
    }

    public Service ingest() {
        return ingest;
    }

    public Service tally() {
        return tally;
    }

    public Service query() {
        return query;
    }

    public Pair pair() {
        return pair;
    }

    /** Commands to the usual instance. */
    public Http commands() {
        return new Http(ingest.address());
    }

    public Http reads() {
        return new Http(query.address());
    }

    private void close() {
        ingest.stop();
        tally.stop();
        query.stop();
        data.delete();
    }
}
