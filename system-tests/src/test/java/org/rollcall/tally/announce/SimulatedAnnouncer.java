package org.rollcall.tally.announce;

import java.util.List;
import java.util.function.BiConsumer;
import org.rollcall.domain.wire.StrictJson;
import org.rollcall.domain.wire.WireFormat;

/** Announces what tally-service would, in its own words, to a bell that is no broker's. */
public final class SimulatedAnnouncer extends Announcer {

    private static final StrictJson JSON = new StrictJson(WireFormat.LARGEST_VALUE);

    private final BiConsumer<String, byte[]> bell;

    /** @param bell takes a ballot's id and the message; it throws where the instance was killed */
    public SimulatedAnnouncer(BiConsumer<String, byte[]> bell) {
        this.bell = bell;
    }

    @Override
    void send(List<TallyMessage> messages) {
        messages.forEach(message -> bell.accept(message.ballot(), JSON.write(message)));
    }
}
