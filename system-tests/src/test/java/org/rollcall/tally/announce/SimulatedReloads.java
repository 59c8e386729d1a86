package org.rollcall.tally.announce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import org.rollcall.domain.id.StreamId;
import org.rollcall.system.simulation.Tables;

/** What is owed after a takeover: the question is the one that the query of {@link Reloads} asks, put to the simulated tables. */
public class SimulatedReloads extends Reloads {

    private final Tables tables;
    private final IntToLongFunction committed;
    private final String log;
    private final SimulatedAnnouncer bell;

    /** @param committed the group's offset of a partition */
    public SimulatedReloads(Tables tables, IntToLongFunction committed, String log, SimulatedAnnouncer bell) {
        this.tables = tables;
        this.committed = committed;
        this.log = log;
        this.bell = bell;
    }

    @Override
    public void announce(Collection<Integer> partitions) {
        List<TallyMessage> owed = new ArrayList<>();
        for (int partition : partitions) {
            Map<StreamId, Long> first = new TreeMap<>(tables.firstSince(partition, committed.applyAsLong(partition)));
            first.forEach((stream, seq) -> tables.ballots.forEach((id, row) -> {
                if (id.stream().equals(stream) && row.seq() >= seq) {
                    owed.add(message(row));
                }
            }));
        }
        bell.send(owed);
    }

    private TallyMessage message(Tables.BallotRow row) {
        return new TallyMessage(
                log,
                row.ballot().id().toString(),
                row.ballot().id().stream().value(),
                0,
                row.seq(),
                row.shown().state(),
                row.at(),
                row.closedAt(),
                null,
                null,
                null,
                null,
                null,
                row.terms().visibility().name(),
                List.of());
    }
}
