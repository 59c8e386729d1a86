package org.rollcall.query.export.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestMulti;
import org.rollcall.query.problem.Problem;

/**
 * Sends downloads. The next page is read when the client has taken the one before, so each holds one page and, while its client
 * is slow, no thread and no connection to the database. What fails before the first byte is answered as any other failure;
 * what fails later cuts the connection off, so that nobody takes a piece for the whole.
 */
@ApplicationScoped
public class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class);

    private final ObjectMapper mapper;
    private final Semaphore places;
    private final WorkerExecutor readers;
    private final Counter pages;

    @Inject
    Delivery(Vertx vertx, ObjectMapper mapper, MeterRegistry metrics, ExportSettings settings) {
        this.mapper = mapper;
        this.places = new Semaphore(settings.most());
        this.readers = vertx.createSharedWorkerExecutor("rollcall-export", settings.readers());
        this.pages = metrics.counter("rollcall.export.pages");
        metrics.gauge("rollcall.export.running", places, free -> settings.most() - free.availablePermits());
    }

    private record Page(byte[] bytes, boolean last) {}

    /**
     * The answer of a resource.
     *
     * @throws Problem 503, when it is subscribed to, while too many are under way
     */
    public <L> RestMulti<byte[]> of(Form form, Listing<L> listing, Walk<?, L> walk) {
        Multi<byte[]> pages =
                Multi.createFrom().deferred(() -> pages(listing.name(), walk, new Sheet<>(form, listing, mapper)));
        return RestMulti.fromMultiData(pages)
                .encodeAsJsonArray(form == Form.CSV)
                .header("Content-Type", form.contentType())
                .header("Content-Disposition", "attachment; filename=\"" + form.fileName(listing.name()) + "\"")
                .header("Cache-Control", "no-cache")
                .build();
    }

    private <L> Multi<byte[]> pages(String name, Walk<?, L> walk, Sheet<L> sheet) {
        if (!places.tryAcquire()) {
            throw Problem.unavailable("too many downloads are under way; try again in a moment", 5);
        }
        return Multi.createBy()
                .repeating()
                .completionStage(() -> read(walk, sheet))
                .whilst(page -> !page.last())
                .map(Page::bytes)
                .select()
                .where(bytes -> bytes.length > 0)
                .onFailure(failure -> sheet.begun())
                .invoke(failure -> LOG.warnf("the download of %s was cut off: %s", name, failure.getMessage()))
                .onTermination()
                .invoke(places::release);
    }

    private <L> CompletionStage<Page> read(Walk<?, L> walk, Sheet<L> sheet) {
        return readers.executeBlocking(
                        () -> {
                            List<L> lines = walk.next();
                            pages.increment();
                            return new Page(sheet.page(lines, walk.atTheEnd()), walk.atTheEnd());
                        },
                        false)
                .toCompletionStage();
    }

    @PreDestroy
    void end() {
        readers.close();
    }
}
