package org.rollcall.system.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.wire.WireFormat;

/** The log folded once from its first record: what each record did, and how each ballot stood after it. */
public final class Ledger {

    /**
     * A record of a stream and what it did.
     *
     * @param envelope {@code null} where it could not be read
     */
    record Judged(Log.Entry entry, StreamId stream, Envelope envelope, Step step) {}

    private final Log log;
    private final List<Judged> records = new ArrayList<>();
    private final Map<History.Name, Judged> first = new HashMap<>();
    private final Map<StreamId, StreamFold> folds = new TreeMap<>();
    private final Map<BallotId, TreeMap<Long, Shown>> standings = new HashMap<>();

    private Ledger(Log log) {
        this.log = log;
    }

    public static Ledger of(Log log) {
        Ledger ledger = new Ledger(log);
        log.entries().forEach(ledger::take);
        return ledger;
    }

    private void take(Log.Entry entry) {
        StreamId stream = log.streamOf(entry);
        if (stream == null) {
            return;
        }
        StreamFold fold = folds.computeIfAbsent(stream, StreamFold::new);
        Reading reading = WireFormat.read(entry.wire());
        Step step = fold.apply(reading, entry.brokerTime());
        Envelope envelope = reading instanceof Reading.Readable readable ? readable.envelope() : null;
        Judged judged = new Judged(entry, stream, envelope, step);
        records.add(judged);
        if (envelope != null) {
            first.putIfAbsent(new History.Name(stream, envelope.id()), judged);
        }
        if (step.effect().changedSomething() && fold.state() instanceof Proposal proposal) {
            proposal.ballots().stream()
                    .filter(ballot -> ballot.seq() == step.seq())
                    .forEach(ballot -> standings
                            .computeIfAbsent(ballot.id(), unseen -> new TreeMap<>())
                            .put(step.seq(), Shown.of(ballot)));
        }
    }

    Log log() {
        return log;
    }

    /** The records that belong to streams, partition by partition in their order. */
    List<Judged> records() {
        return records;
    }

    /** The first record of that command, which is the one that did something or did not. */
    Optional<Judged> first(History.Name command) {
        return Optional.ofNullable(first.get(command));
    }

    /** All ballots, in the order of their ids. */
    public Map<BallotId, Ballot> ballots() {
        Map<BallotId, Ballot> ballots =
                new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        folds.values().forEach(fold -> {
            if (fold.state() instanceof Proposal proposal) {
                proposal.ballots().forEach(ballot -> ballots.put(ballot.id(), ballot));
            }
        });
        return ballots;
    }

    /** How a ballot stood after each record that changed it, by the record's place in the stream. */
    TreeMap<Long, Shown> standings(BallotId ballot) {
        return standings.getOrDefault(ballot, new TreeMap<>());
    }
}
