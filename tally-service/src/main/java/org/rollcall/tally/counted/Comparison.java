package org.rollcall.tally.counted;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.rollcall.domain.ballot.WhatCounts;
import org.rollcall.tally.store.Session;

/**
 * Puts two generations side by side, ballot by ballot, with the session's eyes: what it compares must stand at the same
 * positions in both.
 */
public final class Comparison {

    private final StoredBallots serving;
    private final StoredBallots built;
    private final Session session;
    private final int one;
    private final int other;

    public Comparison(Session session, int serving, int built) {
        this.session = session;
        this.one = serving;
        this.other = built;
        this.serving = new StoredBallots(session, serving);
        this.built = new StoredBallots(session, built);
    }

    /** A piece of it that is done. */
    public record Compared(List<String> ballots, List<Difference> differences) {}

    /** The hash of what counts of all ballots, of each of both. */
    public record Hashes(String serving, String built) {}

    /** Compares all ballots of both; each piece is told as it is done. They are read once, for the comparison and the hashes. */
    public Hashes all(Consumer<Compared> pieces) throws SQLException {
        var ofServing = new WhatCounts.Together();
        var ofBuilt = new WhatCounts.Together();
        try (Ids ids = Ids.of(session, one, other)) {
            for (List<String> page = ids.next(); !page.isEmpty(); page = ids.next()) {
                pieces.accept(compare(page, ofServing, ofBuilt));
            }
        }
        return new Hashes(ofServing.hash(), ofBuilt.hash());
    }

    /** Compares the ballots of these streams only. */
    public void of(Collection<String> streams, Consumer<Compared> pieces) throws SQLException {
        TreeSet<String> ids = new TreeSet<>(serving.idsOf(streams));
        ids.addAll(built.idsOf(streams));
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += Ids.AT_ONCE) {
            List<String> page = all.subList(from, Math.min(all.size(), from + Ids.AT_ONCE));
            pieces.accept(compare(page, new WhatCounts.Together(), new WhatCounts.Together()));
        }
    }

    private Compared compare(List<String> ids, WhatCounts.Together ofServing, WhatCounts.Together ofBuilt)
            throws SQLException {
        Map<String, StoredBallot> now = serving.of(ids);
        Map<String, StoredBallot> then = built.of(ids);
        List<Difference> differences = new ArrayList<>();
        for (String id : ids) {
            Difference.of(id, now.get(id), then.get(id)).ifPresent(differences::add);
            take(ofServing, now.get(id));
            take(ofBuilt, then.get(id));
        }
        return new Compared(ids, differences);
    }

    private static void take(WhatCounts.Together together, StoredBallot ballot) {
        if (ballot != null) {
            together.take(ballot.counts());
        }
    }
}
