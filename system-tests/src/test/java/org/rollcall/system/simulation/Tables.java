package org.rollcall.system.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.query.document.Paper;
import org.rollcall.system.check.Projection;
import org.rollcall.system.check.Shown;
import org.rollcall.tally.board.BallotChange;
import org.rollcall.tally.board.KeptRecord;
import org.rollcall.tally.board.KeptRecords;
import org.rollcall.tally.board.VoteChange;

/**
 * A model of the projection's tables, with what is committed of them. The values are those that tally-service hands to its
 * tables; that PostgreSQL keeps them is not shown here but by the runs against the real one.
 */
public final class Tables {

    /** A row of {@code ballot}: the change is the latest, the figures are those that it had when it was written. */
    public record BallotRow(
            BallotChange change,
            Ballot ballot,
            BallotOpened terms,
            long seq,
            Shown shown,
            String at,
            String closedAt) {}

    /** A row of {@code event}. */
    record Event(KeptRecord record, KeptRecords.Kept kept) {}

    final Map<Integer, Long> positions = new TreeMap<>();
    final Map<Integer, TreeMap<Long, Event>> events = new TreeMap<>();
    final Map<StreamId, TreeMap<Long, KeptRecord>> streams = new HashMap<>();
    public final Map<StreamId, Long> heads = new HashMap<>();
    public final Map<StreamId, Paper> papers = new HashMap<>();
    public final Map<BallotId, BallotRow> ballots = new HashMap<>();
    public final Map<BallotId, List<VoteChange>> votes = new HashMap<>();

    /** What is committed now, to be restored later. */
    Tables backup() {
        Tables copy = new Tables();
        copy.become(this);
        return copy;
    }

    void become(Tables other) {
        replace(positions, other.positions);
        replace(heads, other.heads);
        replace(papers, other.papers);
        replace(ballots, other.ballots);
        events.clear();
        other.events.forEach((partition, rows) -> events.put(partition, new TreeMap<>(rows)));
        streams.clear();
        other.streams.forEach((stream, rows) -> streams.put(stream, new TreeMap<>(rows)));
        votes.clear();
        other.votes.forEach((ballot, rows) -> votes.put(ballot, new ArrayList<>(rows)));
    }

    private static <K, V> void replace(Map<K, V> all, Map<K, V> by) {
        all.clear();
        all.putAll(by);
    }

    public long position(int partition) {
        return positions.getOrDefault(partition, 0L);
    }

    /** The first seq of each stream of that partition among the records from that offset on. */
    public Map<StreamId, Long> firstSince(int partition, long offset) {
        Map<StreamId, Long> first = new HashMap<>();
        for (Event event : events.getOrDefault(partition, new TreeMap<>())
                .tailMap(offset, true)
                .values()) {
            if (event.record().stream() != null) {
                first.merge(event.record().stream(), event.record().seq(), Math::min);
            }
        }
        return first;
    }

    /** The standing of a ballot as its row has it. */
    static Shown shown(BallotChange change, long yes, long no, long abstain) {
        var outcome = change.verdict().outcome();
        return new Shown(change.ballot().state(), yes, no, abstain, outcome == null ? null : outcome.name());
    }

    static Figures figures(Shown shown) {
        return new Figures(shown.yes(), shown.no(), shown.abstain(), null);
    }

    /** For the checker. */
    Projection projection() {
        List<Projection.Stored> stored = new ArrayList<>();
        ballots.forEach((id, row) -> stored.add(new Projection.Stored(
                id,
                row.seq(),
                row.shown(),
                votes.getOrDefault(id, List.of()).stream()
                        .map(vote -> new Projection.Vote(vote.member(), vote.choice()))
                        .toList())));
        long kept = events.values().stream().mapToLong(Map::size).sum();
        return new Projection(Map.copyOf(positions), stored, null, kept);
    }
}
