package org.rollcall.system.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;
import org.rollcall.query.live.SimulatedQuery;
import org.rollcall.system.check.Projection;
import org.rollcall.system.check.Seen;
import org.rollcall.system.check.Shown;
import org.rollcall.system.simulation.Plan.Trouble;

/**
 * Somebody who watches a ballot: connects, reads what comes over the line, is slow or hangs up, and comes back where it left
 * off. The socket is a model; what comes over it is what query-service wrote.
 */
final class Subscriber implements World.Actor {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final World world;
    private final Plan plan;
    private final String name;
    private final BallotId ballot;
    private final Supplier<SimulatedQuery> queries;
    private final List<Seen.Sight> sights = new ArrayList<>();
    private SimulatedQuery query;
    private SimulatedQuery.Line line;
    private Handler<Void> drained;
    private boolean slow;
    private boolean refused;
    private long connection;
    private String lastId;
    private int hurry = 12;

    /** @param queries some instance that answers, or {@code null} where none does */
    Subscriber(World world, Plan plan, String name, BallotId ballot, Supplier<SimulatedQuery> queries) {
        this.world = world;
        this.plan = plan;
        this.name = name;
        this.ballot = ballot;
        this.queries = queries;
    }

    @Override
    public boolean ready() {
        return hurry > 0
                && (query == null
                        || slow
                        || refused
                        || query.isDead()
                        || world.dice().inThousand(150));
    }

    @Override
    public void act() {
        if (query == null || query.isDead() || refused) {
            hurry -= refused ? 1 : 0;
            connect();
        } else if (slow) {
            drain();
        } else if (world.happens(true, 300)) {
            hurry--;
            hangUp();
        } else if (world.happens(plan.has(Trouble.SLOW_READERS), 700)) {
            hurry--;
            world.trace().say("%s: takes nothing more for a while", name);
            slow = true;
        } else {
            hurry--;
        }
    }

    private void connect() {
        query = queries.get();
        if (query == null) {
            return;
        }
        long mine = ++connection;
        SimulatedQuery asked = query;
        SimulatedQuery.Line[] opened = new SimulatedQuery.Line[1];
        refused = false;
        slow = false;
        drained = null;
        sights.add(new Seen.Connected(lastId == null ? 0 : Long.parseLong(lastId.substring(lastId.indexOf('-') + 1))));
        world.trace().say("%s: connects to %s at %s", name, query.name(), lastId);
        // The server lets go of whoever was answered, as it does of whoever hangs up.
        line = query.join(ballot, socket(mine, () -> asked.leave(opened[0])), lastId);
        opened[0] = line;
    }

    private void hangUp() {
        world.trace().say("%s: hangs up", name);
        connection++;
        query.leave(line);
        query = null;
    }

    private void drain() {
        world.trace().say("%s: goes on reading", name);
        slow = false;
        if (drained != null) {
            Handler<Void> told = drained;
            drained = null;
            told.handle(null);
        }
    }

    /** At the end it stays, reads all that comes, and comes back if it has to. */
    void stay() {
        hurry = Integer.MAX_VALUE;
        if (query == null || query.isDead() || refused) {
            connect();
        }
        drain();
        hurry = 0;
    }

    private HttpServerResponse socket(long mine, Runnable ended) {
        Map<String, Function<Object[], Object>> does = new HashMap<>();
        for (String chained : List.of("setStatusCode", "setChunked", "putHeader")) {
            does.put(chained, asked -> status(chained, asked, mine));
        }
        does.put("closed", asked -> mine != connection);
        does.put("ended", asked -> false);
        does.put("writeQueueFull", asked -> slow && !world.has(Bug.SLOW_READERS_MISS_CHANGES));
        does.put("drainHandler", asked -> {
            // Each connection has a socket of its own; who hung up on one is not told when another is drained.
            drained = mine == connection ? handler(asked[0]) : drained;
            return Beans.THIS;
        });
        does.put("write", asked -> read(mine, (Buffer) asked[0]));
        does.put("end", asked -> {
            ended.run();
            return null;
        });
        return Beans.stub(HttpServerResponse.class, does, Beans::unforeseen);
    }

    @SuppressWarnings("unchecked")
    private static Handler<Void> handler(Object asked) {
        return (Handler<Void>) asked;
    }

    private Object status(String what, Object[] asked, long mine) {
        if (what.equals("setStatusCode") && !Integer.valueOf(200).equals(asked[0]) && mine == connection) {
            refused = true;
        }
        return Beans.THIS;
    }

    private Object read(long mine, Buffer bytes) {
        boolean thrownAway = slow && world.has(Bug.SLOW_READERS_MISS_CHANGES);
        if (mine == connection && !thrownAway) {
            for (String event : bytes.toString().split("\n\n")) {
                take(event.lines().toList());
            }
        }
        return null;
    }

    private void take(List<String> lines) {
        Map<String, String> fields = new HashMap<>();
        for (String field : lines) {
            int colon = field.indexOf(": ");
            if (colon > 0) {
                fields.put(field.substring(0, colon), field.substring(colon + 2));
            }
        }
        if (fields.containsKey("event")) {
            take(fields.get("event"), json(fields.get("data")));
        }
        lastId = fields.getOrDefault("id", lastId);
    }

    private void take(String event, JsonNode data) {
        switch (event) {
            case "snapshot" -> see(new Seen.Snapshot(data.get("seq").asLong(), shown(data), votes(data)));
            case "delta" ->
                see(new Seen.Delta(data.get("from").asLong(), data.get("to").asLong(), shown(data), votes(data)));
            case "reset" -> see(new Seen.Reset());
            case "heartbeat" -> {
                // Says nothing of the ballot.
            }
            default -> throw new IllegalStateException("an event " + event);
        }
    }

    private void see(Seen.Sight sight) {
        world.trace().say("%s: sees %s", name, sight);
        sights.add(sight);
    }

    private static Shown shown(JsonNode data) {
        JsonNode tally = data.get("tally");
        JsonNode outcome = data.at("/verdict/outcome");
        return new Shown(
                data.get("state").asText(),
                tally.get("yes").asLong(),
                tally.get("no").asLong(),
                tally.get("abstain").asLong(),
                outcome.isTextual() ? outcome.asText() : null);
    }

    private static List<Projection.Vote> votes(JsonNode data) {
        List<Projection.Vote> votes = new ArrayList<>();
        for (JsonNode vote : data.get("votes")) {
            if (vote.get("choice").isTextual()) {
                votes.add(new Projection.Vote(
                        MemberCode.of(vote.get("member").asText()),
                        Choice.of(vote.get("choice").asText())));
            }
        }
        return votes;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(text, notJson);
        }
    }

    BallotId ballot() {
        return ballot;
    }

    /** @param opened whether there is such a ballot at all */
    Seen seen(boolean opened) {
        return new Seen(name, ballot, sights, opened);
    }
}
