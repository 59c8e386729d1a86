package org.rollcall.system.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Choice;
import org.rollcall.query.document.Paper;
import org.rollcall.query.member.Body;
import org.rollcall.query.member.KnownBody;
import org.rollcall.query.replay.PaperFromFold;
import org.rollcall.system.check.Shown;
import org.rollcall.tally.board.BallotChange;
import org.rollcall.tally.board.Changes;
import org.rollcall.tally.board.EventRow;
import org.rollcall.tally.board.KeptRecord;
import org.rollcall.tally.board.KeptRecords;
import org.rollcall.tally.board.StreamChange;
import org.rollcall.tally.board.VoteChange;

/** What the statements of tally-service do to rows, done to the simulated ones. */
public final class Rows {

    static final KnownBody BODY =
            new KnownBody(new Body("tidewater", "Tidewater"), 1, false, List.of(), null, Map.of());

    private Rows() {}

    /** The kept records of a partition by offset. */
    public static Map<Long, KeptRecords.Kept> kept(Tables tables, int partition) {
        Map<Long, KeptRecords.Kept> kept = new HashMap<>();
        tables.events
                .getOrDefault(partition, new TreeMap<>())
                .forEach((offset, event) -> kept.put(offset, event.kept()));
        return kept;
    }

    /** The kept records of a stream, in its order. */
    public static Collection<KeptRecord> of(Tables tables, StreamId stream) {
        return List.copyOf(tables.streams.getOrDefault(stream, new TreeMap<>()).values());
    }

    /** {@code COPY event}. */
    public static void keep(Tables tables, List<EventRow> rows) {
        for (EventRow row : rows) {
            KeptRecord record = new KeptRecord(
                    row.stream(), row.step().seq(), row.partition(), row.offset(), row.brokerTime(), row.wire());
            tables.events
                    .computeIfAbsent(row.partition(), first -> new TreeMap<>())
                    .put(
                            row.offset(),
                            new Tables.Event(
                                    record, new KeptRecords.Kept(row.leaderEpoch(), row.brokerTime(), row.wire())));
            if (row.stream() != null) {
                tables.streams
                        .computeIfAbsent(row.stream(), first -> new TreeMap<>())
                        .put(row.step().seq(), record);
            }
        }
    }

    /** The rows of everything else, with their values as they are now: the folds go on. */
    public static Runnable writing(Tables tables, Changes changes, boolean everyVoteARow) {
        List<Runnable> writes = new ArrayList<>();
        for (StreamChange change : changes.streams()) {
            StreamId stream = change.fold().id();
            long head = change.fold().seq();
            writes.add(() -> tables.heads.put(stream, head));
            change.proposal().ifPresent(proposal -> {
                Paper paper = PaperFromFold.of(proposal, BODY);
                writes.add(() -> tables.papers.put(stream, paper));
            });
        }
        for (BallotChange change : changes.ballots()) {
            Tables.BallotRow row = row(change);
            writes.add(() -> put(tables, row, everyVoteARow));
        }
        return () -> writes.forEach(Runnable::run);
    }

    private static Tables.BallotRow row(BallotChange change) {
        var taken = (Ballot.Taken) change.ballot();
        var count = change.count();
        Shown shown = Tables.shown(change, count.yes(), count.no(), count.abstain());
        String closedAt = change.closedAt() == null ? null : change.closedAt().toString();
        return new Tables.BallotRow(
                change, taken, taken.terms(), taken.seq(), shown, change.at().toString(), closedAt);
    }

    private static void put(Tables tables, Tables.BallotRow row, boolean everyVoteARow) {
        tables.ballots.put(row.ballot().id(), row);
        List<VoteChange> votes = tables.votes.computeIfAbsent(row.ballot().id(), first -> new ArrayList<>());
        for (VoteChange vote : row.change().votes()) {
            if (!everyVoteARow) {
                votes.removeIf(old -> old.place() == vote.place());
            }
            votes.add(vote);
        }
    }

    public static void move(Tables tables, Map<Integer, Long> positions) {
        tables.positions.putAll(positions);
    }

    /** Writes also the votes that came behind the gavel. */
    public static void countLateOnes(Tables tables, List<EventRow> rows) {
        for (EventRow row : rows) {
            boolean late = row.effect() instanceof Effect.Refused refused
                    && refused.reason() == Refusal.BALLOT_NOT_OPEN
                    && row.envelope().event() instanceof VoteCast;
            if (late && row.envelope().event() instanceof VoteCast vote) {
                tables.ballots.computeIfPresent(vote.ballot(), (id, ballot) -> withOneMore(ballot, vote.choice()));
            }
        }
    }

    private static Tables.BallotRow withOneMore(Tables.BallotRow row, Choice choice) {
        Shown was = row.shown();
        Shown more = new Shown(
                was.state(),
                was.yes() + (choice == Choice.YES ? 1 : 0),
                was.no() + (choice == Choice.NO ? 1 : 0),
                was.abstain() + (choice == Choice.ABSTAIN ? 1 : 0),
                was.outcome());
        return new Tables.BallotRow(row.change(), row.ballot(), row.terms(), row.seq(), more, row.at(), row.closedAt());
    }
}
