package org.rollcall.tally.board;

import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.rollcall.tally.store.Session;

/**
 * Runs new records through the folds of their streams. A record whose key names no stream, or belongs to another partition,
 * has no stream: it is kept, and does nothing.
 */
public final class Folding {

    private final Session session;
    private final Streams streams;
    private final int partitions;
    private final Changes changes = new Changes();

    /** @param partitions the recorded number, by which keys belong to partitions */
    public Folding(Session session, Streams streams, int partitions) {
        this.session = session;
        this.streams = streams;
        this.partitions = partitions;
    }

    public Changes changes() {
        return changes;
    }

    /** A record with the stream that it belongs to, or with the reason why it belongs to none. */
    private record Placed(ConsumerRecord<byte[], byte[]> record, WireRecord wire, StreamId stream, String astray) {}

    /** Folds records of one partition, the next ones in its order. */
    public void fold(int partition, List<ConsumerRecord<byte[], byte[]>> records) throws SQLException {
        List<Placed> placed =
                records.stream().map(record -> place(partition, record)).toList();
        Set<StreamId> named = new LinkedHashSet<>();
        placed.stream().filter(each -> each.stream() != null).forEach(each -> named.add(each.stream()));
        Map<StreamId, StreamFold> folds = streams.of(session, partition, named);
        for (Placed each : placed) {
            changes.add(each.stream() == null ? astray(each) : folded(each, folds.get(each.stream())));
        }
    }

    private Placed place(int partition, ConsumerRecord<byte[], byte[]> record) {
        WireRecord wire = Wire.of(record);
        StreamId stream = Wire.streamOf(record.key()).orElse(null);
        int belongs = stream == null ? partition : KeyPlace.of(record.key(), partitions);
        String astray =
                belongs == partition ? null : "in partition " + partition + ", but its key belongs to " + belongs;
        return new Placed(record, wire, astray == null ? stream : null, astray);
    }

    private EventRow folded(Placed placed, StreamFold fold) {
        StreamChange change = changes.of(fold, placed.record().partition());
        Reading reading = WireFormat.read(placed.wire());
        Step step = fold.apply(reading, time(placed.record()));
        if (reading instanceof Reading.Readable readable) {
            change.took(readable.envelope(), step);
        }
        return row(placed, reading, step);
    }

    private static EventRow astray(Placed placed) {
        Reading reading = WireFormat.read(placed.wire());
        String why = reading instanceof Reading.Unreadable unreadable ? unreadable.why() : "it belongs to no stream";
        var effect = new Effect.Unreadable(placed.astray() == null ? why : placed.astray());
        return row(placed, reading, new Step(0, new Moment.At(time(placed.record())), effect));
    }

    private static EventRow row(Placed placed, Reading reading, Step step) {
        var record = placed.record();
        return new EventRow(
                record.partition(),
                record.offset(),
                record.leaderEpoch().orElse(null),
                time(record),
                placed.wire(),
                placed.stream(),
                reading,
                step);
    }

    private static Instant time(ConsumerRecord<byte[], byte[]> record) {
        return Storable.instant(Instant.ofEpochMilli(record.timestamp()));
    }
}
