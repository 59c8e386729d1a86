package org.rollcall.ingest.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.Provenance.RollSource;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.log.Instance;
import org.rollcall.ingest.log.LogReader;
import org.rollcall.ingest.scenario.MeetingScenario;
import org.rollcall.ingest.scenario.Playable;
import org.rollcall.ingest.scenario.ScenarioLibrary;

/** The simulations of this instance: started, listed, stopped. */
@ApplicationScoped
class Simulations {

    private static final double FASTEST = 10_000;
    private static final double SLOWEST = 0.1;
    private static final int MOST_SLIPS = 1_000;

    @Inject
    SimulationSettings settings;

    @Inject
    Instance instance;

    @Inject
    ScenarioLibrary library;

    @Inject
    LogReader reader;

    @Inject
    Player player;

    private final Map<String, Simulation> simulations = new LinkedHashMap<>();

    Simulation start(StartSimulation asked) {
        Simulation simulation = admit(asked);
        Player.Rest rest = open(simulation);
        Thread.ofVirtual().name("simulation-" + simulation.id()).start(() -> player.play(simulation, rest));
        return simulation;
    }

    private Player.Rest open(Simulation simulation) {
        try {
            return player.open(simulation);
        } catch (RuntimeException failed) {
            player.fail(simulation, failed);
            throw failed;
        }
    }

    private synchronized Simulation admit(StartSimulation asked) {
        if (!settings.enabled() || instance.production()) {
            throw new NotAllowed("simulations are off here: this instance runs real votes");
        }
        if (simulations.values().stream()
                        .filter(simulation -> !simulation.over())
                        .count()
                >= settings.atOnce()) {
            throw new TooMany("there are " + settings.atOnce() + " simulations already; stop one or wait for its end");
        }
        Simulation simulation = make(asked);
        if (simulations.containsKey(simulation.id()) || written(simulation)) {
            throw new Taken("a simulation " + simulation.id() + " of this scenario exists; choose another id");
        }
        forgetOldest();
        simulations.put(simulation.id(), simulation);
        return simulation;
    }

    private boolean written(Simulation simulation) {
        Stream<StreamId> streams =
                Stream.concat(simulation.streams().stream(), Stream.ofNullable(simulation.meeting()));
        return streams.anyMatch(stream -> reader.read(stream, fold -> fold).isPresent());
    }

    private Simulation make(StartSimulation asked) {
        String name = InvalidValue.required("scenario", asked.scenario());
        Playable scenario = library.named(name)
                .orElseThrow(() -> new InvalidValue(
                        "scenario",
                        "'" + name + "' is not known; known are "
                                + library.playable().stream().map(Playable::id).collect(Collectors.joining(", "))));
        double speed = asked.speed() == null ? 1 : asked.speed();
        if (!(speed >= SLOWEST && speed <= FASTEST)) {
            throw new InvalidValue("speed", "must be from " + SLOWEST + " to " + FASTEST);
        }
        return new Simulation(
                id(asked),
                scenario,
                speed,
                asked.seed() == null ? 1 : asked.seed(),
                slips(asked, scenario),
                Boolean.TRUE.equals(asked.hold()));
    }

    /** A slip is an invented vote, and an invented vote is never put under a real member's name (decision 15). */
    private static int slips(StartSimulation asked, Playable scenario) {
        int slips = asked.slips() == null ? 0 : asked.slips();
        if (slips < 0 || slips > MOST_SLIPS) {
            throw new InvalidValue("slips", "must be from 0 to " + MOST_SLIPS);
        }
        if (slips > 0 && scenario.roll() == RollSource.OFFICIAL) {
            throw new InvalidValue(
                    "slips",
                    "would put votes that were never cast under the names of real members; "
                            + "use a scenario of a fictional assembly, such as harbour-dues");
        }
        if (slips > 0 && scenario instanceof MeetingScenario) {
            throw new InvalidValue(
                    "slips", "are for a vote on its own; a meeting's scenario says who changes its vote");
        }
        return slips;
    }

    private static String id(StartSimulation asked) {
        String id = asked.id() == null ? UUID.randomUUID().toString().substring(0, 8) : asked.id();
        if (!id.matches("[a-z0-9]{1,20}")) {
            throw new InvalidValue("id", "must be 1 to 20 lower-case letters and digits");
        }
        return id;
    }

    private void forgetOldest() {
        var over = simulations.values().stream().filter(Simulation::over).toList();
        over.stream()
                .limit(Math.max(0, over.size() - settings.remembered() + 1))
                .forEach(old -> simulations.remove(old.id()));
    }

    synchronized List<Simulation> all() {
        return List.copyOf(simulations.values());
    }

    synchronized Optional<Simulation> named(String id) {
        return Optional.ofNullable(simulations.get(id));
    }

    /** Simulations are not allowed here. */
    static final class NotAllowed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotAllowed(String why) {
            super(why);
        }
    }

    /** There are as many as there may be. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMany(String why) {
            super(why);
        }
    }

    /** The id is in use. */
    static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Taken(String why) {
            super(why);
        }
    }
}
