package org.rollcall.system.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.rollcall.local.service.Program;
import org.rollcall.system.bench.figure.Cpu;
import org.rollcall.system.bench.figure.Figure;
import org.rollcall.system.bench.figure.Goal;
import org.rollcall.system.bench.figure.Lap;
import org.rollcall.system.bench.figure.Machine;
import org.rollcall.system.bench.figure.Report;
import org.rollcall.system.bench.figure.Rounds;
import org.rollcall.system.bench.figure.Row;
import org.rollcall.system.bench.load.RollCalls;
import org.rollcall.system.bench.peer.Peer;
import org.rollcall.system.bench.rig.Expected;
import org.rollcall.system.bench.rig.Projected;
import org.rollcall.system.bench.rig.Rig;
import org.rollcall.system.bench.rig.Topics;

/**
 * Reading, over kept connections: a ballot of 193 as it stands, the word that nothing is new, and a list, against a bare endpoint of
 * the same framework that has the same bytes; ballots that nobody asked for since the last change against their statements by JDBC;
 * and moments of a long history against now.
 *
 * <p>Every answer is compared with what one careful reader was told before: status, tag and bytes. No pgbench comes with the embedded
 * database, so a bare JDBC loop in a process of its own asks what pgbench would.
 */
final class ReadBench implements Bench {

    private static final int CONNECTIONS = 32;
    private static final int CLIENTS = 16;
    private static final int ASKED = 8_000;
    private static final int BALLOTS = 400;
    private static final int MOMENTS = 20;

    /** A hundred times as many as the roll has members. */
    private static final int LONG = 100 * RollCalls.MEMBERS;

    private static final String BALLOT = "/v1/ballots/read-0.1";
    private static final String SHORT = "/v1/ballots/short-0.1";
    private static final String LENGTHY = "/v1/ballots/long-0.1";
    private static final String LIST = "/v1/ballots?limit=20";

    @Override
    public Report run(Rig rig, Scale scale) throws Exception {
        Machine machine = Machine.here();
        rig.stop(Program.INGEST);
        rig.start(Program.TALLY);
        try (Topics topics = rig.topics();
                Projected projected = rig.projected()) {
            Laps laps = new Laps(rig, scale, topics, projected);
            List<Row> rows = new ArrayList<>();
            laps.change();
            rows.addAll(fromMemory(laps, scale));
            rows.addAll(fromDatabase(laps, scale));
            return new Report(
                    "read",
                    machine,
                    Machine.commit(rig.home()),
                    scale.rounds(),
                    rows,
                    rig.hash(),
                    List.of(
                            "%d connections, each awaits its answer; %d clients of the database"
                                    .formatted(CONNECTIONS, CLIENTS),
                            "the peer of what is read from the database is a JDBC loop, not pgbench, which does not come with it;"
                                    + " it searches no series"));
        }
    }

    private static List<Row> fromMemory(Laps laps, Scale scale) throws Exception {
        byte[] ballot = Expected.document(laps.query.resolve(BALLOT));
        byte[] list = Expected.document(laps.query.resolve(LIST));
        Expected now = laps.expected("now", List.of(laps.query.resolve(BALLOT)));
        Expected page = laps.expected("list", List.of(laps.query.resolve(LIST)));
        Expected unchanged = Expected.unchanged(laps.folder.resolve("304"), laps.query.resolve(BALLOT));
        Expected bareUnchanged = Expected.unchanged(laps.folder.resolve("bare304"), laps.stock.resolve(Laps.TAGGED));
        Expected moments = laps.moments("moments", LENGTHY, laps.head(LENGTHY), MOMENTS);
        Rounds rounds = Rounds.run(
                scale.warmUps(),
                scale.rounds(),
                List.of(
                        () -> laps.read(now),
                        () -> laps.bare(ballot),
                        () -> laps.read(unchanged),
                        () -> laps.read(bareUnchanged),
                        () -> laps.read(page),
                        () -> laps.bare(list),
                        () -> laps.read(moments)));
        return List.of(
                rounds.row("ballot of 193 now against a bare endpoint, same bytes", "answers/s", 0, 1, 0.8),
                rounds.row("nothing is new (304) against a bare 304", "answers/s", 2, 3, 0.9),
                rounds.row("list of 20 against a bare endpoint, same bytes", "answers/s", 4, 5, 0.8),
                rounds.row("moments of 19,300 votes, asked again, against now", "answers/s", 6, 0, 0.5));
    }

    private static List<Row> fromDatabase(Laps laps, Scale scale) throws Exception {
        Rounds rounds = Rounds.run(
                1,
                scale.rounds(),
                List.of(
                        laps::anew,
                        laps::selected,
                        () -> laps.momentsAnew(LENGTHY),
                        () -> laps.momentsAnew(SHORT),
                        laps::nowAnew));
        Figure cost = Figure.time(0.25);
        return List.of(
                rounds.row("ballots of 193 after a change against their rows by JDBC", "answers/s", 0, 1, 0.35),
                rounds.row("moments of 19,300 votes after a change against of 193", "ms", 2, 3, cost, Goal.NONE),
                rounds.row(
                        "moments of 19,300 votes after a change against ballots now",
                        "ms",
                        2,
                        4,
                        cost,
                        Goal.atMost(2)));
    }

    /** What is asked, of whom. */
    private static final class Laps {
        private static final String BARE = "/bare/document";
        private static final String TAGGED = "/bare/document/tagged";

        private final URI query;
        private final URI stock;
        private final Path folder;
        private final Peer load;
        private final Peer select;
        private final Cpu cpu;
        private final Scale scale;
        private final Topics topics;
        private final Projected projected;
        private final RollCalls rollCalls;
        private final Path ids;
        private int changes;

        Laps(Rig rig, Scale scale, Topics topics, Projected projected) throws Exception {
            this.scale = scale;
            this.topics = topics;
            this.projected = projected;
            this.query = rig.start(Program.QUERY).address();
            this.stock = rig.stock().address();
            this.folder = rig.folder("read");
            this.load = rig.peer("reader");
            this.select = rig.peer("select");
            this.cpu = rig.cpu();
            this.rollCalls = new RollCalls(Topics.EVENTS, topics.partitions(Topics.EVENTS));
            topics.fill(rollCalls.whole("read", scale.of(BALLOTS), RollCalls.MEMBERS));
            fill(rollCalls.ofFew("short", 1, RollCalls.MEMBERS, RollCalls.MEMBERS, RollCalls.MEMBERS));
            fill(rollCalls.ofFew("long", 1, RollCalls.MEMBERS, RollCalls.MEMBERS, scale.of(LONG)));
            this.ids = folder.resolve("ids");
            Files.write(
                    ids,
                    IntStream.range(0, scale.of(BALLOTS))
                            .mapToObj("read-%d.1"::formatted)
                            .toList());
        }

        private void fill(RollCalls.Phases phases) throws Exception {
            topics.fill(phases.opening());
            topics.fill(phases.votes());
        }

        /** Something is committed, so that nothing which was read before may be answered again. */
        void change() throws Exception {
            topics.fill(rollCalls.whole("change" + changes++, 1, 1));
            projected.awaitTaken(topics.size(Topics.EVENTS));
        }

        Expected expected(String name, List<URI> addresses) throws Exception {
            return Expected.of(folder.resolve(name), addresses);
        }

        /** The last moments of a ballot, one after the other. */
        Expected moments(String name, String ballot, long head, int count) throws Exception {
            return expected(
                    name,
                    LongStream.range(head - count, head)
                            .mapToObj(seq -> query.resolve(ballot + "?seq=" + seq))
                            .toList());
        }

        long head(String ballot) throws Exception {
            String text = new String(Expected.document(query.resolve(ballot)));
            return Long.parseLong(text.replaceFirst("(?s).*?\"seq\":(\\d+).*", "$1"));
        }

        Lap read(Expected expected) throws Exception {
            String times = String.valueOf(scale.of(ASKED));
            return Lap.of(cpu, () -> load.does("read", expected.file(), String.valueOf(CONNECTIONS), times));
        }

        Lap bare(byte[] document) throws Exception {
            Expected.put(stock.resolve(BARE), document);
            return read(expected("bare", List.of(stock.resolve(BARE))));
        }

        private Lap once(Expected expected, int count, int connections) throws Exception {
            change();
            return Lap.of(
                    cpu, () -> load.does("read", expected.file(), String.valueOf(connections), String.valueOf(count)));
        }

        /** Every ballot once, which is read from the database. */
        Lap anew() throws Exception {
            Expected all = expected(
                    "all",
                    Files.readAllLines(ids).stream()
                            .map(id -> query.resolve("/v1/ballots/" + id))
                            .toList());
            return once(all, scale.of(BALLOTS), CONNECTIONS);
        }

        Lap selected() throws Exception {
            change();
            return Lap.of(cpu, () -> select.does("select", ids.toString(), String.valueOf(CLIENTS)));
        }

        Lap momentsAnew(String ballot) throws Exception {
            return once(moments("anew", ballot, head(ballot), MOMENTS), MOMENTS, 1);
        }

        /** As many other ballots as they stand, each of which nobody asked for since the change. */
        Lap nowAnew() throws Exception {
            List<URI> some = Files.readAllLines(ids).stream()
                    .limit(MOMENTS)
                    .map(id -> query.resolve("/v1/ballots/" + id))
                    .toList();
            return once(expected("nowAnew", some), some.size(), 1);
        }
    }
}
