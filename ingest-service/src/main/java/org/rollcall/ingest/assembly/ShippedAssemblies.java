package org.rollcall.ingest.assembly;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.logging.Logger;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.ingest.log.AppendFailed;
import org.rollcall.ingest.log.AssemblyBook;
import org.rollcall.ingest.log.Door;
import org.rollcall.ingest.log.LogState;
import org.rollcall.ingest.log.Requests;
import org.rollcall.ingest.scenario.Shipped;

/**
 * Puts the assemblies that come with the service into a log that has none of them yet. One that an operator defined is left
 * alone; two instances that start together use the same command id.
 */
@ApplicationScoped
public class ShippedAssemblies {

    private static final Logger LOG = Logger.getLogger(ShippedAssemblies.class);

    @Inject
    Shipped shipped;

    @Inject
    Requests requests;

    @Inject
    Assemblies assemblies;

    @Inject
    AssemblyBook book;

    @Inject
    LogState state;

    @Inject
    Door door;

    private volatile boolean done;

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void define() {
        if (done || !state.isCaughtUp() || !state.obstacles().isEmpty()) {
            return;
        }
        try {
            shipped.assemblies().stream()
                    .map(AssemblyId::of)
                    .filter(id -> book.definition(id).isEmpty())
                    .forEach(this::define);
            done = true;
        } catch (AppendFailed | LogState.NotReady later) {
            LOG.infof("the shipped assemblies are not defined yet: %s", later.getMessage());
        }
    }

    private void define(AssemblyId id) {
        door.submit(assemblies.define(CommandId.of("shipped:" + id), id, "system:ingest", read(id)));
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
