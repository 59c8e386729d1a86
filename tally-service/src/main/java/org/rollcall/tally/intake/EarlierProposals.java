package org.rollcall.tally.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;
import org.rollcall.tally.lifecycle.DataRefused;
import org.rollcall.tally.lifecycle.Retry;
import org.rollcall.tally.store.Session;
import org.rollcall.tally.store.Store;

/**
 * Completes the rows of proposals that were projected before their standing was kept: each is folded anew from its kept records,
 * one a transaction, while the log is read. Readers see the row as it was until then. Nothing is announced, because nothing
 * changed that anybody has seen.
 */
@ApplicationScoped
public class EarlierProposals {

    private static final Logger LOG = Logger.getLogger(EarlierProposals.class);
    /** Found in one go, so that thousands of imported votes are never a list in memory. */
    private static final int AT_ONCE = 100;

    private static final String EARLIER = """
            SELECT p.id, s.partition FROM proposal p JOIN stream s ON s.id = p.id
             WHERE p.standing = '{}' AND p.id > ? ORDER BY p.id LIMIT ?""";
    private static final String STILL = "SELECT FROM proposal WHERE id = ? AND standing = '{}'";

    @Inject
    Store store;

    @Inject
    Retry retry;

    /** Completes all of them; says how many there were. */
    public int complete() {
        int completed = 0;
        for (List<KeptStream> some = after("");
                !some.isEmpty();
                some = after(some.getLast().id().value())) {
            for (KeptStream proposal : some) {
                completed += complete(proposal) ? 1 : 0;
            }
            LOG.infof("folded %d proposals anew that were projected by an earlier version", completed);
        }
        return completed;
    }

    private List<KeptStream> after(String last) {
        return retry.until(
                "read which proposals are to be completed",
                () -> store.transact(session -> {
                    try (PreparedStatement select = session.prepare(EARLIER)) {
                        select.setString(1, last);
                        select.setInt(2, AT_ONCE);
                        return KeptStream.found(select);
                    }
                }));
    }

    /** One that cannot be completed stays as it was; its records are as good as they were. */
    private boolean complete(KeptStream proposal) {
        try {
            return retry.until(
                    "complete " + proposal.id(), () -> store.transact(session -> refoldIfStill(session, proposal)));
        } catch (DataRefused refused) {
            LOG.errorf("proposal %s stays as an earlier version left it: %s", proposal.id(), refused.getMessage());
            return false;
        }
    }

    /** Another instance, or the intake itself, may have been here before. */
    private static boolean refoldIfStill(Session session, KeptStream proposal) throws SQLException {
        proposal.lock(session);
        try (PreparedStatement select = session.prepare(STILL)) {
            select.setString(1, proposal.id().value());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
            }
        }
        proposal.refold(session);
        return true;
    }
}
