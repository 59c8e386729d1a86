package org.rollcall.peer.stock;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;

/** As the framework's guide has it: an emitter, its settings as they come, answered when the channel says that it was sent. */
@Path("/stock/votes")
public class StockAppend {

    private final Emitter<String> votes;

    StockAppend(@Channel("stock-votes") Emitter<String> votes) {
        this.votes = votes;
    }

    @POST
    public CompletionStage<Void> append(String vote) {
        return votes.send(vote);
    }
}
