package org.rollcall.ingest.scenario;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The scenarios over HTTP. */
@Path("/v1/scenarios")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Simulations")
public class ScenarioResource {

    /** A scenario as it is listed. */
    public record Listed(
            String id,
            String title,
            String symbol,
            String assembly,
            String roll,
            int members,
            Scenario.Totals official,
            String citation) {}

    @Inject
    ScenarioLibrary library;

    @GET
    @Operation(summary = "The votes that can be simulated")
    public List<Listed> list() {
        return library.all().stream()
                .map(s -> new Listed(
                        s.id(),
                        s.title(),
                        s.symbol(),
                        s.assembly().value(),
                        s.roll().name(),
                        s.members(),
                        s.official(),
                        s.citation()))
                .toList();
    }
}
