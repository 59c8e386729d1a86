package org.rollcall.ingest.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.event.ProposalEvent.MajorityDetermined;
import org.rollcall.domain.event.ProposalEvent.ProposalSubmitted;
import org.rollcall.domain.event.ProposalEvent.SponsorJoined;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.Provenance.Kind;
import org.rollcall.domain.event.Provenance.Timing;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.log.AssemblyBook;
import org.rollcall.ingest.scenario.Act;
import org.rollcall.ingest.scenario.MeetingScenario;
import org.rollcall.ingest.scenario.Playable;
import org.rollcall.ingest.scenario.Scenario;

/** Plays what comes before a vote: drafts submitted, sponsored, their majority determined. */
@ApplicationScoped
class DraftPlayer {

    @Inject
    Stage stage;

    @Inject
    AssemblyBook assemblies;

    /** The draft of a vote on its own. */
    void submit(Simulation simulation, Scenario scenario) {
        var submitted = new ProposalSubmitted(
                scenario.assembly(),
                scenario.symbol(),
                scenario.title(),
                scenario.kind(),
                scenario.session(),
                scenario.meeting(),
                scenario.item(),
                related(simulation, scenario.related()),
                scenario.series(),
                provenance(scenario, scenario.record()));
        submit(simulation, "", submitted, scenario.sponsors());
    }

    /** A draft before a meeting. */
    void submit(Simulation simulation, String prefix, MeetingScenario meeting, Act.Submit act) {
        var submitted = new ProposalSubmitted(
                meeting.assembly(),
                act.symbol(),
                act.title(),
                act.kind(),
                act.session(),
                meeting.symbol(),
                item(meeting, act.item()),
                related(simulation, act.related()),
                act.series(),
                provenance(meeting, null));
        submit(simulation, prefix, submitted, act.sponsors());
    }

    /** "Agenda item 5: …", as the agenda of the meeting has it. */
    private static String item(MeetingScenario meeting, String number) {
        return meeting.meeting().items().stream()
                .filter(item -> item.number().equals(number))
                .findFirst()
                .map(item -> "Agenda item " + item.number() + ": " + item.title())
                .orElse(number);
    }

    private void submit(Simulation simulation, String prefix, ProposalSubmitted submitted, List<String> sponsors) {
        StreamId stream = simulation.stream(submitted.symbol());
        stage.happens(simulation, stream, prefix + "submit", submitted);
        for (int place = 0; place < sponsors.size(); place++) {
            stage.happens(simulation, stream, prefix + "join:" + place, new SponsorJoined(sponsors.get(place), null));
        }
    }

    private static List<StreamId> related(Simulation simulation, List<String> symbols) {
        return symbols.stream().map(simulation::related).toList();
    }

    /** Marked as simulated; nothing here can change that. */
    static Provenance provenance(Playable scenario, String record) {
        return new Provenance(Kind.SIMULATED, scenario.id(), record, scenario.roll(), Timing.INVENTED);
    }

    void determine(Simulation simulation, String prefix, String symbol, String rule, Basis basis) {
        var majority = assemblies.majority(simulation.scenario().assembly(), rule);
        stage.happens(
                simulation, simulation.stream(symbol), prefix + "majority", new MajorityDetermined(majority, basis));
    }
}
