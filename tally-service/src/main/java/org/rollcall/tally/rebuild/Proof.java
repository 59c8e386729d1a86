package org.rollcall.tally.rebuild;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.tally.counted.Comparison;
import org.rollcall.tally.intake.Positions;
import org.rollcall.tally.store.Session;
import org.rollcall.tally.store.Store;

/**
 * The proof that the new generation counts as the serving one. The intake is held still for the moment it takes to make both
 * equal and to begin a snapshot; the snapshot is then compared as a whole, for as long as it takes, while the intake goes on.
 * What it changes meanwhile is compared again before the switch.
 */
final class Proof {

    private static final String CHANGED = """
            SELECT DISTINCT stream FROM event JOIN unnest(?, ?) AS since (place, first)
                ON event.partition = since.place AND event."offset" >= since.first WHERE stream IS NOT NULL""";

    private final Store store;
    private final Building building;
    private final int serving;
    private final Progress progress;
    private Map<Integer, Long> proven = Map.of();

    Proof(Store store, Building building, int serving, Progress progress) {
        this.store = store;
        this.building = building;
        this.serving = serving;
        this.progress = progress;
    }

    /** Compares all ballots, and makes the hashes of both generations. */
    void ofAll() throws SQLException {
        try (Session snapshot = equal()) {
            Comparison.Hashes hashes = new Comparison(snapshot, serving, building.generation()).all(piece -> {
                progress.goOn();
                progress.compared(piece, true);
            });
            progress.hashes(hashes.serving(), hashes.built());
        }
    }

    /** Compares again what changed since the last comparison, while the intake goes on. */
    void ofChanged() throws SQLException {
        Map<Integer, Long> since = proven;
        try (Session snapshot = equal()) {
            compare(snapshot, since);
        }
    }

    /** The same inside the transaction that switches, under whose locks both generations are equal. */
    void ofChanged(Session session) throws SQLException {
        compare(session, proven);
    }

    /** How many records changed something since the last comparison. */
    long unproven() throws SQLException {
        return Building.between(proven, building.positions());
    }

    /** A snapshot in which both generations stand at the same positions. */
    private Session equal() throws SQLException {
        try (Session held = store.begin()) {
            proven = new HashMap<>(Positions.lock(held, serving, building.places()));
            held.requireCurrent();
            building.soonUpTo(proven);
            return store.beginSnapshot();
        }
    }

    private void compare(Session session, Map<Integer, Long> since) throws SQLException {
        List<String> streams = changed(session, since);
        new Comparison(session, serving, building.generation()).of(streams, piece -> progress.compared(piece, false));
    }

    private List<String> changed(Session session, Map<Integer, Long> since) throws SQLException {
        List<String> streams = new ArrayList<>();
        String sql = CHANGED.replace("FROM event", "FROM g" + building.generation() + ".event");
        try (PreparedStatement select = session.prepare(sql)) {
            select.setArray(
                    1, session.connection().createArrayOf("int4", since.keySet().toArray()));
            select.setArray(
                    2, session.connection().createArrayOf("int8", since.values().toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    streams.add(row.getString(1));
                }
            }
        }
        return streams;
    }
}
