package org.rollcall.tally.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.rollcall.domain.wire.EventType;
import org.rollcall.tally.announce.Reloads;
import org.rollcall.tally.lifecycle.Retry;
import org.rollcall.tally.store.Session;
import org.rollcall.tally.store.Store;

/**
 * Lets streams go on that waited for this software: each one held by a type that is known now is folded anew from its kept
 * records (DESIGN decision 3). Done at every start, before the log is read.
 */
@ApplicationScoped
public class HeldStreams {

    private static final Logger LOG = Logger.getLogger(HeldStreams.class);
    private static final String HELD = "SELECT id, partition FROM stream WHERE held_by = ANY (?) ORDER BY id";
    private static final Set<String> KNOWN =
            Arrays.stream(EventType.values()).map(EventType::wireName).collect(Collectors.toUnmodifiableSet());

    @Inject
    Store store;

    @Inject
    Retry retry;

    @Inject
    Reloads reloads;

    /** Folds anew all that can go on. */
    public void release() {
        for (KeptStream held : retry.until("read the held streams", () -> store.transact(HeldStreams::held))) {
            retry.until("fold " + held.id() + " anew", () -> store.transact(held::refold));
            reloads.announceStream(held.id().value());
            LOG.infof("stream %s goes on: what held it is known now", held.id());
        }
    }

    private static List<KeptStream> held(Session session) throws SQLException {
        try (PreparedStatement select = session.prepare(HELD)) {
            select.setArray(1, session.connection().createArrayOf("text", KNOWN.toArray()));
            return KeptStream.found(select);
        }
    }
}
