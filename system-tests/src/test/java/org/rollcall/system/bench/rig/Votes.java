package org.rollcall.system.bench.rig;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.local.service.Program;
import org.rollcall.local.service.Service;
import org.rollcall.local.token.Role;
import org.rollcall.system.bench.figure.Cpu;
import org.rollcall.system.bench.figure.Lap;
import org.rollcall.system.bench.load.Acknowledged;
import org.rollcall.system.bench.load.RollCalls;
import org.rollcall.system.bench.peer.Peer;
import org.rollcall.system.bench.peer.http.Answered;
import org.rollcall.system.bench.peer.http.HttpLoad;
import org.rollcall.system.bench.peer.http.Pace;
import org.rollcall.system.bench.peer.http.Target;
import org.rollcall.testing.TestTokens;

/**
 * Votes over HTTP to an ingest-service that is not held to a rate, on ballots that are opened before a lap and closed after it. Every
 * vote that was acknowledged is remembered, and must be in the log once at the end.
 */
public final class Votes implements AutoCloseable {

    /** Its name among the processes whose cost is measured: another instance than the usual one, with other settings. */
    public static final String INGEST = "ingest-unbounded";

    /** The answer that waits for the fold. */
    private static final int DECIDED = 201;

    /** The answer that waits for the log alone. */
    private static final int ACKNOWLEDGED = 202;

    /** Every line of many has a status of its own. */
    private static final int ALL_ANSWERED = 200;

    /** What stands in the line of a vote that counts. */
    private static final String TAKEN = "\"status\":" + DECIDED;

    private static final String PATH = "/v1/ballots/{ballot}/votes";
    private static final String VOTE = "{\"member\":\"{member}\",\"choice\":\"{choice}\"}";
    private static final String LINE = "{\"id\":\"{id}\",\"member\":\"{member}\",\"choice\":\"{choice}\"}";
    private static final String WITHOUT_BOUND = "1000000";

    private final Service ingest;
    private final OpenBallots ballots;
    private final Topics topics;
    private final Acknowledged acknowledged = new Acknowledged();
    private final Peer sender;
    private final Cpu cpu;
    private final String broker;
    private final String word;
    private int laps;
    private Appended appended;

    /** Where the votes of a lap are in the log: the first offset of each partition, and the one after the last. */
    public record Appended(String from, String to) {}

    /** @param word with which ids begin: benches on one rig vote on other ballots */
    public Votes(Rig rig, Topics topics, String word) throws Exception {
        rig.stop(Program.INGEST);
        rig.stop(Program.TALLY);
        rig.stop(Program.QUERY);
        this.topics = topics;
        this.word = word;
        broker = rig.pair().bootstrapServers();
        ingest = rig.start(
                Program.INGEST,
                INGEST,
                Map.of(
                        "ROLLCALL_ACCESS_LIMIT_OTHERS_PER_SECOND", WITHOUT_BOUND,
                        "ROLLCALL_ACCESS_LIMIT_OTHERS_AT_ONCE", WITHOUT_BOUND));
        RollCalls rollCalls = new RollCalls(Topics.EVENTS, topics.partitions(Topics.EVENTS));
        ballots = new OpenBallots(topics, rollCalls, ingest.address());
        sender = rig.peer("sender");
        cpu = rig.cpu();
    }

    /** One vote a request, answered as soon as the log has it. */
    public Target acknowledged() {
        return acknowledged(ingest.address());
    }

    /** The same, of another instance. */
    public static Target acknowledged(URI ingest) {
        Map<String, String> headers = new TreeMap<>(headers("application/json"));
        headers.put("Idempotency-Key", "{id}");
        headers.put("Prefer", "respond-async");
        return Target.ofOne(ingest, PATH, headers, VOTE, ACKNOWLEDGED);
    }

    /** One vote a request, answered with what the fold made of it. */
    public Target decided() {
        Map<String, String> headers = new TreeMap<>(headers("application/json"));
        headers.put("Idempotency-Key", "{id}");
        return Target.ofOne(ingest.address(), PATH, headers, VOTE, DECIDED);
    }

    /** Whole roll calls, a vote a line under an id of its own, answered line by line with what the fold made of them. */
    public Target lines() {
        return new Target(
                ingest.address(), PATH, headers("application/x-ndjson"), LINE, RollCalls.MEMBERS, ALL_ANSWERED, TAKEN);
    }

    private static Map<String, String> headers(String type) {
        return Map.of("Authorization", "Bearer " + TestTokens.bearer(Role.SECRETARIAT), "Content-Type", type);
    }

    /** Sends on so many fresh ballots. */
    public Lap lap(Target target, Pace pace, int count) throws Exception {
        String prefix = "%s%04d".formatted(word, laps++);
        List<String> open = ballots.open(prefix, count);
        String from = topics.offsets(Topics.EVENTS);
        Lap lap = timed(new HttpLoad(target, pace, prefix, open, RollCalls.MEMBERS));
        appended = new Appended(from, topics.offsets(Topics.EVENTS));
        ballots.close(open);
        acknowledged.add(prefix, lap.operations());
        return lap;
    }

    /** Times a load by the sender's own clock: neither its orders nor its answer count. */
    public Lap timed(HttpLoad load) throws Exception {
        Answered[] answered = new Answered[1];
        Lap lap = Lap.of(cpu, () -> {
            answered[0] = sender.sends(load);
            return answered[0].votes();
        });
        return lap.within(answered[0].nanos()).with(answered[0].latencies());
    }

    /** Of the latest lap. */
    public Appended appended() {
        return appended;
    }

    /** What was acknowledged so far, once it was found in the log, each vote once. */
    public Acknowledged checked() {
        acknowledged.requireOnceEach(broker, Topics.EVENTS);
        return acknowledged;
    }

    /** Stops this instance, so that the usual one may take its place. */
    @Override
    public void close() {
        ingest.stop();
        sender.close();
    }
}
