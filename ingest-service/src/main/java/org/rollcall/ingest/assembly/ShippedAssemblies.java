package org.rollcall.ingest.assembly;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.event.AssemblyEvent.AssemblyDefined;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.log.AppendFailed;
import org.rollcall.ingest.log.Door;
import org.rollcall.ingest.log.FoldObserver;
import org.rollcall.ingest.log.LogState;
import org.rollcall.ingest.log.Requests;
import org.rollcall.ingest.scenario.Shipped;

/**
 * Puts the assemblies that come with the service into the log: those that it does not have, and those that it has as an earlier
 * version shipped them. One that an operator defined is left alone; two instances that start together use the same command id.
 */
@ApplicationScoped
public class ShippedAssemblies implements FoldObserver {

    private static final Logger LOG = Logger.getLogger(ShippedAssemblies.class);

    /** The edition of the shipped files; to be raised with every change of one, or the change reaches new logs only. */
    private static final int EDITION = 2;

    /** The ids of shipped definitions: {@code shipped:unga} is edition 1, {@code shipped:unga:2} edition 2. */
    private static final Pattern SHIPPED = Pattern.compile("shipped:[a-z0-9-]+(?::([0-9]{1,6}))?");

    @Inject
    Shipped shipped;

    @Inject
    Requests requests;

    @Inject
    Assemblies assemblies;

    @Inject
    LogState state;

    @Inject
    Door door;

    private final Map<StreamId, Integer> editions = new ConcurrentHashMap<>();
    private volatile boolean done;

    /** Notes which edition the latest definition of an assembly is; one by an operator is newer than any. */
    @Override
    public void folded(StreamFold fold, Reading reading, Step step) {
        if (reading instanceof Reading.Readable readable
                && readable.envelope().event() instanceof AssemblyDefined
                && step.effect() instanceof Effect.Applied) {
            editions.put(fold.id(), editionOf(readable.envelope().id()));
        }
    }

    private static int editionOf(CommandId id) {
        Matcher own = SHIPPED.matcher(id.value());
        if (!own.matches()) {
            return Integer.MAX_VALUE;
        }
        return own.group(1) == null ? 1 : Integer.parseInt(own.group(1));
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void define() {
        if (done || !state.isCaughtUp() || !state.obstacles().isEmpty()) {
            return;
        }
        try {
            shipped.assemblies().stream()
                    .map(AssemblyId::of)
                    .filter(this::isDue)
                    .forEach(this::define);
            done = true;
        } catch (AppendFailed | LogState.NotReady later) {
            LOG.infof("the shipped assemblies are not defined yet: %s", later.getMessage());
        }
    }

    /** Whether the log has no definition of it, or an earlier edition of ours. */
    boolean isDue(AssemblyId id) {
        return editions.getOrDefault(StreamId.ofAssembly(id), 0) < EDITION;
    }

    private void define(AssemblyId id) {
        door.submit(assemblies.define(CommandId.of("shipped:" + id + ":" + EDITION), id, "system:ingest", read(id)));
        LOG.infof("assembly %s is defined as shipped", id);
    }

    private DefineAssembly read(AssemblyId id) {
        String file = "assemblies/" + id + ".json";
        try (InputStream json = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return requests.large(json.readAllBytes(), DefineAssembly.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException("the shipped file " + file + " cannot be read", unreadable);
        }
    }
}
