package org.rollcall.ingest.scenario;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rollcall.ingest.log.AssemblyBook;

/** The scenarios over HTTP. */
@Path("/v1/scenarios")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Simulations")
public class ScenarioResource {

    /** Whether one vote is played or a whole meeting. */
    public enum Kind {
        VOTE,
        MEETING
    }

    /**
     * A scenario as it is listed.
     *
     * @param symbol of the draft, or of the meeting's record
     * @param members on the roll of a vote; of a meeting those of the assembly, 0 while that is not defined
     * @param official the totals on record of a vote, or {@code null} for a meeting
     * @param votes how many are taken or reported
     */
    public record Listed(
            String id,
            Kind kind,
            String title,
            String symbol,
            String assembly,
            String roll,
            int members,
            Scenario.Totals official,
            int votes,
            String citation) {}

    @Inject
    ScenarioLibrary library;

    @Inject
    AssemblyBook assemblies;

    @GET
    @PermitAll
    @Operation(summary = "The votes and meetings that can be simulated")
    public List<Listed> list() {
        return library.playable().stream().map(this::listed).toList();
    }

    private Listed listed(Playable scenario) {
        return switch (scenario) {
            case Scenario vote -> listed(vote, Kind.VOTE, vote.members(), vote.official(), 1);
            case MeetingScenario meeting -> listed(meeting, Kind.MEETING, members(meeting), null, meeting.votes());
        };
    }

    private int members(MeetingScenario meeting) {
        return assemblies
                .definition(meeting.assembly())
                .map(assembly -> (int) assembly.members().stream()
                        .filter(member -> meeting.date() == null
                                ? member.lasting()
                                : member.on(meeting.date().day()))
                        .count())
                .orElse(0);
    }

    private static Listed listed(Playable scenario, Kind kind, int members, Scenario.Totals official, int votes) {
        return new Listed(
                scenario.id(),
                kind,
                scenario.title(),
                scenario.symbol(),
                scenario.assembly().value(),
                scenario.roll().name(),
                members,
                official,
                votes,
                scenario.citation());
    }
}
