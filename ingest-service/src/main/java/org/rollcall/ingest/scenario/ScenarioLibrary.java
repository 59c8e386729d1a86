package org.rollcall.ingest.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.Provenance.RollSource;
import org.rollcall.ingest.log.Requests;

/** The scenarios that come with the service. */
@ApplicationScoped
public class ScenarioLibrary {

    @Inject
    Shipped shipped;

    @Inject
    Requests requests;

    private Map<String, Playable> scenarios;

    /** Those that can be played. */
    public Collection<Playable> playable() {
        return load().values().stream()
                .filter(scenario -> !(scenario instanceof Scenario rollCall) || rollCall.play())
                .toList();
    }

    /** One that can be played. */
    public Optional<Playable> named(String id) {
        return playable().stream().filter(scenario -> scenario.id().equals(id)).findFirst();
    }

    /** @throws InvalidValue where there is no such roll call */
    public Scenario rollCall(String id) {
        if (load().get(id) instanceof Scenario rollCall) {
            return rollCall;
        }
        throw new InvalidValue("rollCall", "'" + id + "' is not the id of a roll call that comes with this service");
    }

    /** The roll calls whose votes stand in the published record. */
    public List<Scenario> official() {
        return load().values().stream()
                .filter(Scenario.class::isInstance)
                .map(Scenario.class::cast)
                .filter(rollCall -> rollCall.roll() == RollSource.OFFICIAL)
                .toList();
    }

    private synchronized Map<String, Playable> load() {
        if (scenarios == null) {
            Map<String, Playable> read = new LinkedHashMap<>();
            shipped.scenarios().forEach(name -> read.put(name, read(name)));
            read.values().forEach(scenario -> check(scenario, read));
            scenarios = read;
        }
        return scenarios;
    }

    private Playable read(String name) {
        String file = "scenarios/" + name + ".json";
        try (InputStream json = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return parse(InvalidValue.required(file, json).readAllBytes());
        } catch (IOException unreadable) {
            throw new IllegalStateException("the shipped file " + file + " cannot be read", unreadable);
        }
    }

    /** Reads a scenario of either kind: a meeting has steps. */
    Playable parse(byte[] json) {
        boolean meeting = requests.large(json, JsonNode.class).has("steps");
        return meeting ? requests.large(json, MeetingScenario.class) : requests.large(json, Scenario.class);
    }

    /** A meeting plays roll calls of its own assembly. */
    private static void check(Playable scenario, Map<String, Playable> all) {
        if (!(scenario instanceof MeetingScenario meeting)) {
            return;
        }
        for (Step step : meeting.steps()) {
            if (step.vote() != null && step.vote().rollCall() != null) {
                Playable named = all.get(step.vote().rollCall());
                if (!(named instanceof Scenario rollCall)
                        || !rollCall.assembly().equals(meeting.assembly())) {
                    throw new InvalidValue(
                            "rollCall",
                            "'" + step.vote().rollCall() + "' in scenario " + meeting.id() + " is no roll call of "
                                    + meeting.assembly());
                }
            }
        }
    }
}
