package org.rollcall.query.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.roll.Roll;
import org.rollcall.query.count.TallyFigures;
import org.rollcall.query.count.VoteLine;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.document.DomainInAnswers;
import org.rollcall.query.document.Facts;
import org.rollcall.query.live.bell.TallyMessage;
import org.rollcall.query.live.line.Deliveries;
import org.rollcall.query.live.line.EventText;
import org.rollcall.query.live.line.LiveSettings;
import org.rollcall.query.live.line.Outlet;
import org.rollcall.query.live.line.Position;
import org.rollcall.query.live.line.SimulatedLoop;
import org.rollcall.query.live.line.Writing;
import org.rollcall.query.problem.Problem;
import org.rollcall.system.simulation.Beans;
import org.rollcall.system.simulation.Bug;
import org.rollcall.system.simulation.Tables;
import org.rollcall.system.simulation.World;
import org.rollcall.tally.board.VoteChange;

/**
 * One instance of query-service in a simulation: its own live ballots with everything that decides what is sent; rows, bell and
 * sockets that are models.
 */
public final class SimulatedQuery implements World.Actor {

    private static final ObjectMapper JSON = json();
    private static final LiveSettings SETTINGS = Beans.settings(
            LiveSettings.class,
            Map.of(
                    "pace", Duration.ofMillis(100),
                    "patience", Duration.ofSeconds(2),
                    "retryDelay", Duration.ofSeconds(1)));

    private final World world;
    private final String name;
    private final Tables tables;
    private final List<byte[]> bell;
    private final String log;
    private final SimulatedLoop loop;
    private final EventText text;
    private final Deliveries deliveries = new Deliveries(new SimpleMeterRegistry());
    private final Map<BallotId, LiveBallot> live = new HashMap<>();
    private final Map<BallotId, LiveState> old = new HashMap<>();
    private int heard;
    private boolean dead;

    public SimulatedQuery(World world, String name, Tables tables, List<byte[]> bell, String log) {
        this.name = name;
        this.world = world;
        this.tables = tables;
        this.bell = bell;
        this.log = log;
        this.loop = new SimulatedLoop(world);
        this.text = Writing.with(JSON, new SimpleMeterRegistry());
        this.heard = bell.size();
    }

    private static ObjectMapper json() {
        ObjectMapper mapper = new ObjectMapper();
        new DomainInAnswers().customize(mapper);
        return mapper;
    }

    /** A subscriber's connection; {@link #leave} ends it. */
    public record Line(BallotId ballot, Object watcher) {}

    /** Lets a subscriber in, at that event id or with none. */
    public Line join(BallotId ballot, HttpServerResponse response, String lastEventId) {
        Watcher watcher = new Watcher(new Outlet(response, text), Position.of(lastEventId));
        loop.run(() -> live.computeIfAbsent(ballot, this::watched).join(watcher));
        return new Line(ballot, watcher);
    }

    public void leave(Line line) {
        loop.run(() -> {
            LiveBallot ballot = live.get(line.ballot());
            if (ballot != null) {
                ballot.leave((Watcher) line.watcher());
            }
            live.values().removeIf(each -> !each.watched());
        });
    }

    private LiveBallot watched(BallotId ballot) {
        return new LiveBallot(() -> snapshot(ballot), loop, text, SETTINGS, deliveries);
    }

    /** Runs something on the loop, as a drained socket does. */
    public void run(Runnable task) {
        loop.run(task);
    }

    private LiveState snapshot(BallotId ballot) {
        LiveState fresh = read(ballot);
        world.trace().say("%s: reads %s at %d", name, ballot, fresh.document().seq());
        if (!world.has(Bug.STALE_SNAPSHOT)) {
            return fresh;
        }
        LiveState before = old.put(ballot, fresh);
        return before == null ? fresh : before;
    }

    private LiveState read(BallotId ballot) {
        Tables.BallotRow row = tables.ballots.get(ballot);
        if (row == null) {
            throw Problem.notFound("no ballot " + ballot + " was opened");
        }
        BallotDocument document = BallotDocument.of(log, facts(row), tables.papers.get(ballot.stream()), null, false);
        return LiveState.of(document, tables.heads.get(ballot.stream()));
    }

    private Facts facts(Tables.BallotRow row) {
        var terms = row.terms();
        var shown = row.shown();
        return new Facts(
                terms.ballot().toString(),
                row.seq(),
                row.at(),
                terms.subject(),
                terms.question(),
                terms.yesMeans(),
                terms.rule(),
                terms.basis(),
                terms.method().name(),
                terms.visibility(),
                shown.state(),
                row.change().voidReason(),
                row.ballot().openedAt().toString(),
                row.closedAt(),
                figures(row),
                row.change().verdict(),
                null,
                null,
                row.ballot().said(),
                terms.roll(),
                lines(row));
    }

    private static TallyFigures figures(Tables.BallotRow row) {
        var shown = row.shown();
        long members = row.terms().roll().size();
        long pending = members - shown.yes() - shown.no() - shown.abstain();
        return new TallyFigures(members, shown.yes(), shown.no(), shown.abstain(), pending, null);
    }

    private List<VoteLine> lines(Tables.BallotRow row) {
        Roll roll = row.terms().roll();
        Map<Integer, VoteChange> votes = new HashMap<>();
        tables.votes.get(row.terms().ballot()).forEach(vote -> votes.put(vote.place(), vote));
        return IntStream.range(0, roll.size())
                .mapToObj(place -> {
                    String member = roll.members().get(place).value();
                    VoteLine line = VoteLine.of(member, member, null, null, true);
                    VoteChange vote = votes.get(place);
                    return vote == null
                            ? line
                            : line.cast(vote.choice(), vote.seq(), vote.at().toString(), vote.changed());
                })
                .toList();
    }

    @Override
    public boolean ready() {
        return !dead && (loop.ready() || heard < bell.size());
    }

    @Override
    public void act() {
        if (heard < bell.size() && (!loop.ready() || world.dice().inThousand(400))) {
            hear(bell.get(heard++));
        } else {
            loop.act();
        }
    }

    private void hear(byte[] bytes) {
        try {
            TallyMessage message = JSON.readValue(bytes, TallyMessage.class);
            world.trace().say("%s: hears of %s from %d to %d", name, message.ballot(), message.from(), message.to());
            loop.run(() -> {
                LiveBallot ballot = live.get(BallotId.of(message.ballot()));
                if (ballot != null) {
                    ballot.hear(world.has(Bug.CHANGE_WITHOUT_CHAINING) ? fromAnywhere(message) : message);
                }
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static TallyMessage fromAnywhere(TallyMessage message) {
        return message.from() == 0
                ? message
                : new TallyMessage(
                        message.log(),
                        message.ballot(),
                        1,
                        message.to(),
                        message.state(),
                        message.at(),
                        message.closedAt(),
                        message.tally(),
                        message.verdict(),
                        message.announced(),
                        message.voidReason(),
                        message.resolution(),
                        message.visibility(),
                        new ArrayList<>(message.votes()));
    }

    public String name() {
        return name;
    }

    public void kill() {
        dead = true;
    }

    public boolean isDead() {
        return dead;
    }
}
