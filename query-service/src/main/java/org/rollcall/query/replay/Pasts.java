package org.rollcall.query.replay;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import org.rollcall.domain.id.BallotId;
import org.rollcall.query.member.KnownBody;
import org.rollcall.query.reading.Cut;

/** The pasts of the ballots whose moments are asked for, as many as fit. */
@ApplicationScoped
public class Pasts {

    /** An eighth of the heap of a local copy; a stream of more than seventy thousand records is told anew for each moment. */
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private final Cache<Key, Past> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Past past) -> past.bytes())
            .build();

    private record Key(int generation, String log, BallotId ballot) {}

    /**
     * Has a ballot's past told up to a moment and looks at it; nothing where it is too long to be kept. Belongs inside a transaction
     * of the read model.
     */
    <T> Optional<T> of(Cut cut, BallotId ballot, long seq, KnownBody body, Function<Past, T> look) {
        Key key = new Key(cut.generation(), cut.log(), ballot);
        Past past = kept.get(key, unknown -> new Past(ballot));
        // One after the other: what the first tells the others need not.
        synchronized (past) {
            long before = past.told().seq();
            past.upTo(seq, body);
            if (past.told().seq() != before) {
                kept.put(key, past);
            }
            return past.isWhole() ? Optional.of(look.apply(past)) : Optional.empty();
        }
    }
}
