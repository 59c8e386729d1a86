package org.rollcall.ingest.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.log.LogReader;
import org.rollcall.ingest.log.Requests;

/**
 * Where what is played happens: in the log, through the same door as everyone's. Each command's id is made of the simulation's
 * and of what happens, so that an unknown outcome is asked for again instead of happening twice.
 */
@ApplicationScoped
class Stage {

    static final String ACTOR = "system:simulator";

    @Inject
    SteadyDoor door;

    @Inject
    LogReader reader;

    @Inject
    Requests requests;

    /**
     * Something happens.
     *
     * @param what it is, once in that stream: {@code 7:vote:UKR} is a vote in the seventh step
     * @return its place in its stream, or {@code null} where that is not known yet
     */
    Long happens(Simulation simulation, StreamId stream, String what, Event event) {
        var id = CommandId.of("sim:" + simulation.id() + ":" + what);
        return door.applied(requests.command(id, stream, ACTOR, what, event, fold -> event));
    }

    /** What the log has made of a proposal so far. */
    <T> T ask(StreamId stream, Function<Proposal, T> question) {
        return reader.read(stream, fold -> question.apply((Proposal) fold.state()))
                .orElseThrow(() -> new IllegalStateException("there is no proposal " + stream));
    }
}
