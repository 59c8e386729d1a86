package org.rollcall.tally.board;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.wire.WireFormat;
import org.rollcall.domain.wire.WireRecord;
import org.rollcall.tally.log.KeyPlace;

/**
 * Runs new records through the folds of their streams. A record whose key names no stream, or belongs to another partition,
 * has no stream: it is kept, and does nothing.
 */
public final class Folding {

    private final Keeping keeping;
    private final Streams streams;
    private final int partitions;
    private final Changes changes = new Changes();

    /** @param partitions the recorded number, by which keys belong to partitions */
    public Folding(Keeping keeping, Streams streams, int partitions) {
        this.keeping = keeping;
        this.streams = streams;
        this.partitions = partitions;
    }

    public Changes changes() {
        return changes;
    }

    /** A record with what its key says. */
    private record Placed(ConsumerRecord<byte[], byte[]> record, Key key) {}

    /** What a key says, worked out once for the many records in a row that share it. */
    private record Key(byte[] bytes, StreamId stream, String astray) {
        static Key of(byte[] bytes, int partition, int partitions) {
            StreamId stream = Wire.streamOf(bytes).orElse(null);
            int belongs = stream == null ? partition : KeyPlace.of(bytes, partitions);
            return belongs == partition
                    ? new Key(bytes, stream, null)
                    : new Key(bytes, null, "in partition " + partition + ", but its key belongs to " + belongs);
        }
    }

    /**
     * Folds records and keeps them, the next ones of each partition in its order. What they change is written by {@link
     * Board#write}.
     */
    public void fold(SortedMap<Integer, List<ConsumerRecord<byte[], byte[]>>> next) throws SQLException {
        List<Placed> placed = new ArrayList<>();
        Map<StreamId, StreamFold> folds = new HashMap<>();
        for (var part : next.entrySet()) {
            List<Placed> records = place(part.getKey(), part.getValue());
            folds.putAll(streams.of(keeping, part.getKey(), named(records)));
            placed.addAll(records);
        }
        if (!placed.isEmpty()) {
            fold(placed, folds);
        }
    }

    private List<Placed> place(int partition, List<ConsumerRecord<byte[], byte[]>> records) {
        List<Placed> placed = new ArrayList<>(records.size());
        Key key = null;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (key == null || !Arrays.equals(key.bytes(), record.key())) {
                key = Key.of(record.key(), partition, partitions);
            }
            placed.add(new Placed(record, key));
        }
        return placed;
    }

    private static Set<StreamId> named(List<Placed> placed) {
        Set<StreamId> named = new LinkedHashSet<>();
        for (Placed each : placed) {
            if (each.key().stream() != null) {
                named.add(each.key().stream());
            }
        }
        return named;
    }

    /** The database takes a record in while the next one is folded. */
    private void fold(List<Placed> placed, Map<StreamId, StreamFold> folds) throws SQLException {
        try (Keeping.Appending kept = keeping.append()) {
            for (Placed each : placed) {
                StreamId stream = each.key().stream();
                EventRow row = stream == null ? astray(each) : folded(each, folds.get(stream));
                changes.add(row);
                kept.add(row);
            }
            kept.finish();
        }
    }

    private EventRow folded(Placed placed, StreamFold fold) {
        StreamChange change = changes.of(fold, placed.record().partition());
        WireRecord wire = Wire.of(placed.record());
        Reading reading = WireFormat.read(wire);
        Step step = fold.apply(reading, time(placed.record()));
        if (reading instanceof Reading.Readable readable) {
            change.took(readable.envelope(), step);
        }
        return row(placed, wire, reading, step);
    }

    private static EventRow astray(Placed placed) {
        WireRecord wire = Wire.of(placed.record());
        Reading reading = WireFormat.read(wire);
        String why = reading instanceof Reading.Unreadable unreadable ? unreadable.why() : "it belongs to no stream";
        String astray = placed.key().astray();
        var effect = new Effect.Unreadable(astray == null ? why : astray);
        return row(placed, wire, reading, new Step(0, new Moment.At(time(placed.record())), effect));
    }

    private static EventRow row(Placed placed, WireRecord wire, Reading reading, Step step) {
        var record = placed.record();
        return new EventRow(
                record.partition(),
                record.offset(),
                record.leaderEpoch().orElse(null),
                time(record),
                wire,
                placed.key().stream(),
                reading,
                step);
    }

    private static Instant time(ConsumerRecord<byte[], byte[]> record) {
        return Storable.instant(Instant.ofEpochMilli(record.timestamp()));
    }
}
