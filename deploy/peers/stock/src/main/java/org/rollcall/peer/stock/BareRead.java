package org.rollcall.peer.stock;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A document that is bytes in memory already: the limit for every read. */
@Path("/bare/document")
public class BareRead {

    private volatile byte[] document = {'{', '}'};

    /** Which document it is from now on. */
    @PUT
    public void keep(byte[] json) {
        document = json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] read() {
        return document;
    }
}
