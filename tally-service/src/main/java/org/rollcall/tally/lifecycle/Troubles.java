package org.rollcall.tally.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jboss.logging.Logger;

/** What does not work right now, by what was attempted; told once when it begins and once when it ends. */
@ApplicationScoped
public class Troubles {

    private static final Logger LOG = Logger.getLogger(Troubles.class);

    private final Map<String, String> troubles = new ConcurrentSkipListMap<>();

    /** That attempt failed for that reason, and will be repeated. */
    public void failed(String attempt, String reason) {
        if (!reason.equals(troubles.put(attempt, reason))) {
            LOG.warnf("could not %s: %s; trying again until it works", attempt, reason);
        }
    }

    /** That attempt worked. */
    public void worked(String attempt) {
        if (troubles.remove(attempt) != null) {
            LOG.infof("it works now: %s", attempt);
        }
    }

    /** Whether any attempt keeps failing, in one sentence. */
    public Optional<String> any() {
        return troubles.entrySet().stream()
                .map(each -> "could not " + each.getKey() + ": " + each.getValue())
                .findFirst();
    }
}
