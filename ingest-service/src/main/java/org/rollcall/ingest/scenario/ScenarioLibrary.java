package org.rollcall.ingest.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.domain.event.Provenance.RollSource;
import org.rollcall.ingest.log.Requests;

/** The scenarios that come with the service. */
@ApplicationScoped
public class ScenarioLibrary {

    @Inject
    Shipped shipped;

    @Inject
    Requests requests;

    private Map<String, Scenario> scenarios;

    public synchronized Collection<Scenario> all() {
        return load().values();
    }

    public synchronized Optional<Scenario> named(String id) {
        return Optional.ofNullable(load().get(id));
    }

    /** Those whose votes stand in the published record. */
    public List<Scenario> official() {
        return all().stream()
                .filter(scenario -> scenario.roll() == RollSource.OFFICIAL)
                .toList();
    }

    private Map<String, Scenario> load() {
        if (scenarios == null) {
            Map<String, Scenario> read = new LinkedHashMap<>();
            shipped.scenarios().forEach(name -> read.put(name, read(name)));
            scenarios = read;
        }
        return scenarios;
    }

    private Scenario read(String name) {
        String file = "scenarios/" + name + ".json";
        try (InputStream json = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return requests.large(json.readAllBytes(), Scenario.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException("the shipped file " + file + " cannot be read", unreadable);
        }
    }
}
