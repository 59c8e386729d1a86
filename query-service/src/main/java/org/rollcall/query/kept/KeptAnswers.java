package org.rollcall.query.kept;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers questions from memory where the database has nothing newer, and else from the database: once for all who ask the same at
 * the same sight. A document and its tag are read in one transaction and kept as one value, so neither can be of another instant.
 */
@ApplicationScoped
public class KeptAnswers {

    /** A tenth of the heap of a local copy: some hundred documents of the largest assembly. */
    private static final int MOST_BYTES = 24 * 1024 * 1024;

    private final Freshness freshness;
    private final ObjectMapper mapper;
    private final Counter given;
    private final Counter read;
    private final Cache<Object, Answer> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            // A question may be longer than its answer, and anybody may ask it.
            .weigher((Object question, Answer answer) ->
                    answer.bytes() + question.toString().length())
            .build();
    private final Map<Reading, CompletableFuture<Answer>> readings = new ConcurrentHashMap<>();

    private record Reading(Object question, String sight) {}

    @Inject
    KeptAnswers(Freshness freshness, ObjectMapper mapper, MeterRegistry metrics) {
        this.freshness = freshness;
        this.mapper = mapper;
        this.given = metrics.counter("rollcall.answers", "from", "memory");
        this.read = metrics.counter("rollcall.answers", "from", "database");
    }

    /**
     * The answer as of a moment ago at most, and as of everything that this instance has told anybody.
     *
     * @param question equal ones have the same answer
     * @param reader reads the answer in one transaction; it is called on a thread that may block
     */
    public CompletionStage<Answer> answer(Object question, Supplier<Answer> reader) {
        return freshness.now().thenCompose(sight -> answer(question, sight, reader));
    }

    private CompletableFuture<Answer> answer(Object question, String sight, Supplier<Answer> reader) {
        Answer known = kept.getIfPresent(question);
        if (known != null && known.sight().equals(sight)) {
            given.increment();
            return CompletableFuture.completedFuture(known);
        }
        Reading reading = new Reading(question, sight);
        CompletableFuture<Answer> mine = new CompletableFuture<>();
        CompletableFuture<Answer> first = readings.putIfAbsent(reading, mine);
        if (first != null) {
            return first;
        }
        Infrastructure.getDefaultWorkerPool().execute(() -> read(reading, reader, mine));
        return mine;
    }

    private void read(Reading reading, Supplier<Answer> reader, CompletableFuture<Answer> answer) {
        try {
            Answer found = reader.get();
            kept.put(reading.question(), found);
            read.increment();
            readings.remove(reading);
            answer.complete(found);
        } catch (RuntimeException | Error failed) {
            readings.remove(reading);
            answer.completeExceptionally(failed);
        }
    }

    /** A document as it is sent. */
    public byte[] json(Object document) {
        try {
            return mapper.writeValueAsBytes(document);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
