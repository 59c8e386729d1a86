package org.rollcall.tally.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The polls that came while another was taken. They are taken together: a transaction costs the same for one record as for
 * hundreds, and polls of one vote each that wait in a row make the last wait for as many transactions (decision 97).
 */
final class Arrivals {

    private final int most;
    private final Deque<Batch> waiting = new ArrayDeque<>();
    private CompletableFuture<Void> room = new CompletableFuture<>();
    private int records;
    private boolean claimed;

    /** @param most the records that are taken at once, unless a single poll has more, and from which on nothing more is let in */
    Arrivals(int most) {
        this.most = most;
    }

    /** Takes a poll in; completes when there is room for the next one. */
    synchronized CompletionStage<Void> add(Batch poll) {
        waiting.add(poll);
        records += poll.size();
        return records < most ? CompletableFuture.completedFuture(null) : room;
    }

    /** Whether nobody takes them yet. The caller does from now on, until there is no next one. */
    synchronized boolean claim() {
        boolean free = !claimed;
        claimed = true;
        return free;
    }

    /** The polls that wait, in their order and as one; empty where none does, and then nobody takes them any more. */
    Optional<Batch> next() {
        List<Batch> polls = new ArrayList<>();
        CompletableFuture<Void> made = new CompletableFuture<>();
        synchronized (this) {
            claimed = !waiting.isEmpty();
            int taken = 0;
            Map<Integer, Long> ends = new HashMap<>();
            while (!waiting.isEmpty() && (polls.isEmpty() || fits(waiting.peek(), taken, ends))) {
                Batch poll = waiting.remove();
                taken += poll.size();
                ends.putAll(poll.ends());
                polls.add(poll);
            }
            records -= taken;
            if (records < most) {
                made = room;
                room = new CompletableFuture<>();
            }
        }
        // Whoever waited for room goes on at once, so it is told without the lock.
        made.complete(null);
        return polls.isEmpty() ? Optional.empty() : Optional.of(Batch.of(polls));
    }

    /** After a seek a poll does not go on where the one before ended: told from a gap only if it is taken by itself. */
    private boolean fits(Batch poll, int taken, Map<Integer, Long> ends) {
        return taken + poll.size() <= most && poll.goesOnFrom(ends);
    }
}
