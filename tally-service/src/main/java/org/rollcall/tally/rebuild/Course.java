package org.rollcall.tally.rebuild;

import java.sql.SQLException;
import java.util.Map;
import org.jboss.logging.Logger;
import org.rollcall.tally.generation.Generations;
import org.rollcall.tally.intake.Positions;
import org.rollcall.tally.rebuild.RebuildDocument.State;
import org.rollcall.tally.store.CommitUnknown;
import org.rollcall.tally.store.Lease;
import org.rollcall.tally.store.Session;
import org.rollcall.tally.store.Store;

/**
 * The way of one rebuild: fill, catch up, compare, switch. Each step can be made again after a failure that passes; what it did
 * before stands in the database.
 */
final class Course implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Course.class);

    /** Records that changed something since the comparison, of which the ballots are compared while the intake waits. */
    private static final long FEW = 20_000;

    private final Store store;
    private final Generations generations;
    private final Insistence insistence;
    private final Lease lease;
    private final Building building;
    private final Proof proof;
    private final int serving;
    private final long closeEnough;
    private final Progress progress;

    Course(
            Store store,
            Generations generations,
            Insistence insistence,
            Lease lease,
            Building building,
            int serving,
            long closeEnough,
            Progress progress) {
        this.store = store;
        this.generations = generations;
        this.insistence = insistence;
        this.lease = lease;
        this.building = building;
        this.serving = serving;
        this.closeEnough = closeEnough;
        this.progress = progress;
        this.proof = new Proof(store, building, serving, progress);
    }

    Progress progress() {
        return progress;
    }

    /** From nothing to the comparison; the state then is SWITCHING, or DIFFERENT. */
    void prove() throws SQLException {
        insistence.on(this::fill);
        progress.is(State.CATCHING_UP);
        insistence.on(this::catchUp);
        insistence.on(() -> generations.analyze(building.generation()));
        progress.is(State.COMPARING);
        insistence.on(() -> {
            catchUp();
            proof.ofAll();
        });
        decide();
    }

    private void fill() throws SQLException {
        building.upTo(target());
    }

    private void catchUp() throws SQLException {
        for (Map<Integer, Long> target = target(); building.behind(target) > closeEnough; target = target()) {
            building.upTo(target);
        }
    }

    /** Where the serving generation stands. */
    private Map<Integer, Long> target() throws SQLException {
        Map<Integer, Long> target = store.transact(session -> Positions.read(session, serving));
        progress.of(target.values().stream().mapToLong(Long::longValue).sum());
        return target;
    }

    private void decide() {
        progress.is(progress.isDisputed() ? State.DIFFERENT : State.SWITCHING);
    }

    /** Switches, unless a ballot is different by now that nobody has confirmed: then the state is DIFFERENT. */
    void finish() throws SQLException {
        progress.is(State.SWITCHING);
        while (progress.state() == State.SWITCHING) {
            progress.goOn();
            insistence.on(this::approach);
            decide();
            if (progress.state() == State.SWITCHING) {
                insistence.on(this::attempt);
            }
        }
    }

    private void approach() throws SQLException {
        catchUp();
        while (proof.unproven() > FEW) {
            proof.ofChanged();
            catchUp();
        }
    }

    /** Whether it worked is decided by COMMIT, and after an unknown one by what serves then. */
    private void attempt() throws SQLException {
        try {
            switchOver();
        } catch (CommitUnknown unknown) {
            LOG.warnf("asking whether generation %d serves now: %s", building.generation(), unknown.getMessage());
            if (!serves()) {
                throw unknown;
            }
            progress.is(State.SWITCHED);
        }
    }

    /** The offset rows of the serving generation are locked first, as the intake does, and those of the new one after them. */
    private void switchOver() throws SQLException {
        lease.check();
        boolean committed = false;
        try (Session session = store.beginIn(building.generation())) {
            Map<Integer, Long> positions = Positions.lock(session, serving, building.places());
            Map<Integer, Long> built = Positions.lock(session, building.generation(), building.places());
            if (Building.between(built, positions) > 2 * closeEnough) {
                return;
            }
            building.upTo(session, positions);
            proof.ofChanged(session);
            if (progress.isDisputed()) {
                progress.is(State.DIFFERENT);
                return;
            }
            generations.serve(session, building.generation());
            session.commit();
            committed = true;
            progress.is(State.SWITCHED);
        } finally {
            if (!committed) {
                building.forget();
            }
        }
    }

    /** Behind the lock that a COMMIT under way would still hold. */
    private boolean serves() throws SQLException {
        try (Session held = store.begin()) {
            Positions.lock(held, serving, building.places());
        }
        return store.transact(Session::generation) == building.generation();
    }

    /** Gives everything back; the new generation stays as it is. */
    @Override
    public void close() {
        building.close();
        lease.close();
    }
}
