package org.rollcall.ingest.history.append;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.log.KeptByObserver;

/**
 * Which records of published data sets are in the log, under which stream, and how much of which edition: enough to say of a
 * file of five thousand roll calls that nothing in it is new, without folding one of them again. It costs a record about 250
 * bytes and its votes nothing.
 */
@ApplicationScoped
public class ImportedRecords implements KeptByObserver {

    private static final String IDS = "import:";

    /** Refusals that are kept for the report of an import; the log holds them all. */
    private static final int MOST_REFUSALS = 1_000;

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Map<String, Imported> records = new ConcurrentHashMap<>();

    /** The key of the record that each stream is of. */
    private final Map<StreamId, String> keys = new ConcurrentHashMap<>();

    private final Set<String> claimed = ConcurrentHashMap.newKeySet();
    private final Map<String, String> refusals = new LinkedHashMap<>();

    /** The stream of the latest record and what is known of it; only the reader of the log looks. */
    private StreamId latestStream;

    private Imported latest;

    /** One record, as its stream has it so far. */
    public static final class Imported {
        private final StreamId stream;
        private final long firstSeen;
        private volatile String digest;
        private volatile int events;
        private volatile String confirmed;

        Imported(StreamId stream, Instant firstSeen) {
            this.stream = stream;
            this.firstSeen = firstSeen.toEpochMilli();
        }

        public StreamId stream() {
            return stream;
        }

        /** Whether the latest edition in its stream is that one, with so many events, and so all of it. */
        boolean isWhole(String edition, int size) {
            return edition.equals(confirmed) || (edition.equals(digest) && events == size);
        }

        /** Whether its first event was written after that moment. */
        boolean since(Instant moment) {
            return firstSeen >= moment.toEpochMilli();
        }

        /** Says that its stream was compared with that edition, and reads the same. */
        void confirm(String edition) {
            confirmed = edition;
        }

        private void count(Envelope envelope, Effect effect) {
            confirmed = null;
            int before = envelope.digest().equals(digest) ? events : 0;
            events = before + (effect.changedSomething() ? 1 : 0);
            digest = envelope.digest();
        }
    }

    @Override
    public void folded(StreamFold fold, Reading reading, Step step) {
        if (!(reading instanceof Reading.Readable readable)
                || step.effect() instanceof Effect.Duplicate
                || !readable.envelope().id().value().startsWith(IDS)) {
            return;
        }
        if (fold.id() != latestStream) {
            latest = records.computeIfAbsent(
                    keyOf(readable.envelope()),
                    fresh -> new Imported(fold.id(), readable.envelope().time()));
            latestStream = fold.id();
            keys.put(fold.id(), keyOf(readable.envelope()));
            claimed.remove(keyOf(readable.envelope()));
        }
        latest.count(readable.envelope(), step.effect());
        if (step.effect() instanceof Effect.Refused refused) {
            note(keyOf(readable.envelope()), refused.detail());
        }
    }

    @Override
    public String name() {
        return "import";
    }

    /** What a snapshot keeps of a record: its key, when it was first seen, its latest edition and how much of that is there. */
    private record Kept(String key, long firstSeen, String digest, int events, String refused) {}

    @Override
    public synchronized Optional<JsonNode> keep(StreamId stream) {
        return Optional.ofNullable(keys.get(stream)).map(key -> {
            Imported known = records.get(key);
            return JSON.valueToTree(new Kept(key, known.firstSeen, known.digest, known.events, refusals.get(key)));
        });
    }

    @Override
    public void recall(StreamId stream, JsonNode kept) {
        Kept known = JSON.convertValue(kept, Kept.class);
        var record = new Imported(stream, Instant.ofEpochMilli(known.firstSeen()));
        record.digest = known.digest();
        record.events = known.events();
        records.put(known.key(), record);
        keys.put(stream, known.key());
        if (known.refused() != null) {
            note(known.key(), known.refused());
        }
    }

    /** {@code import:undl:820124:vote.AFG} is of {@code undl:820124}. */
    private static String keyOf(Envelope envelope) {
        String id = envelope.id().value();
        int end = id.indexOf(':', id.indexOf(':', IDS.length()) + 1);
        return id.substring(IDS.length(), end < 0 ? id.length() : end);
    }

    private static String key(String source, String record) {
        return source + ":" + record;
    }

    private synchronized void note(String key, String why) {
        if (refusals.size() < MOST_REFUSALS) {
            refusals.put(key, why);
        }
    }

    /** What is known of a record, under whatever symbol it came in. */
    public Optional<Imported> find(String source, String record) {
        return Optional.ofNullable(records.get(key(source, record)));
    }

    /**
     * Takes a record for whoever is about to import it for the first time.
     *
     * @return false where somebody else has begun to, or where it is in the log
     */
    public boolean claim(String source, String record) {
        String key = key(source, record);
        if (!claimed.add(key)) {
            return false;
        }
        if (records.containsKey(key)) {
            claimed.remove(key);
            return false;
        }
        return true;
    }

    /** Gives a record back that did not reach the log. */
    public void unclaim(String source, String record) {
        claimed.remove(key(source, record));
    }

    /** What the log refused of that record is mended now. */
    synchronized void forgive(String source, String record) {
        refusals.remove(key(source, record));
    }

    /** Why the log refused something of which record ({@code undl:820124}), since this was asked last. */
    synchronized Map<String, String> refusals() {
        Map<String, String> since = Map.copyOf(refusals);
        refusals.clear();
        return since;
    }
}
