package org.rollcall.peer.stock;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * A document that is bytes in memory already: the limit for every read. Nothing here blocks, so it is answered where it was read;
 * on a thread of its own it would cost twice as much.
 */
@Path("/bare/document")
public class BareRead {

    private static final String TAG = "\"bare\"";

    private volatile byte[] document = {'{', '}'};

    /** Which document it is from now on. */
    @PUT
    public void keep(byte[] json) {
        document = json;
    }

    @GET
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] read() {
        return document;
    }

    /** The same for those who may have it already, by a tag that never changes. */
    @GET
    @NonBlocking
    @Path("tagged")
    @Produces(MediaType.APPLICATION_JSON)
    public Response read(@HeaderParam("If-None-Match") String seen) {
        return TAG.equals(seen)
                ? Response.notModified().header("ETag", TAG).build()
                : Response.ok(document).header("ETag", TAG).build();
    }
}
