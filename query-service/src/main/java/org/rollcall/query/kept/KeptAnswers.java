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
 *
 * <p>Only for what everybody may read: who asks makes no difference here.
 */
@ApplicationScoped
public class KeptAnswers {

    /** A tenth of the heap of a local copy: some hundred documents of the largest assembly. */
    private static final int MOST_BYTES = 24 * 1024 * 1024;

    private static final String COUNTED = "rollcall.answers";
    private static final String FROM = "from";

    private final Freshness freshness;
    private final ObjectMapper mapper;
    private final Addresses addresses = new Addresses();
    private final Counter atOnce;
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
        this.atOnce = metrics.counter(COUNTED, FROM, "address");
        this.given = metrics.counter(COUNTED, FROM, "memory");
        this.read = metrics.counter(COUNTED, FROM, "database");
    }

    /**
     * The answer as of a moment ago at most, and as of everything that this instance has told anybody.
     *
     * @param address as it was asked for, path and query, which always means that question
     * @param question equal ones have the same answer
     * @param reader reads the answer in one transaction; it is called on a thread that may block
     */
    public CompletionStage<Answer> answer(String address, Object question, Supplier<Answer> reader) {
        addresses.learn(address, question);
        return freshness.now().thenCompose(sight -> answer(question, sight, reader));
    }

    /** What was answered at that address and is still right, or {@code null} where that is not known for certain. */
    Answer known(String address) {
        String sight = freshness.known();
        Object question = sight == null ? null : addresses.question(address);
        Answer known = question == null ? null : kept.getIfPresent(question);
        if (known == null || !known.sight().equals(sight)) {
            return null;
        }
        atOnce.increment();
        return known;
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
