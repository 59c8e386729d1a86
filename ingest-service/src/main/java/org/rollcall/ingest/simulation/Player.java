package org.rollcall.ingest.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;
import org.rollcall.domain.event.Method;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.Provenance.Kind;
import org.rollcall.domain.event.Provenance.Timing;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.fold.Ballot;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.ingest.ballot.AnnounceResult;
import org.rollcall.ingest.ballot.Ballots;
import org.rollcall.ingest.ballot.CastVote;
import org.rollcall.ingest.ballot.CloseBallot;
import org.rollcall.ingest.ballot.Consequences;
import org.rollcall.ingest.ballot.VoidBallot;
import org.rollcall.ingest.log.AssemblyBook;
import org.rollcall.ingest.log.Command;
import org.rollcall.ingest.log.LogReader;
import org.rollcall.ingest.log.Requests;
import org.rollcall.ingest.proposal.DetermineMajority;
import org.rollcall.ingest.proposal.JoinSponsors;
import org.rollcall.ingest.proposal.NumberResolution;
import org.rollcall.ingest.proposal.Proposals;
import org.rollcall.ingest.proposal.SubmitProposal;
import org.rollcall.ingest.scenario.Scenario;

/** Plays a simulation: the same commands as from outside, through the same door, each with an id of its own. */
@ApplicationScoped
class Player {

    static final String ACTOR = "system:simulator";

    private static final Logger LOG = Logger.getLogger(Player.class);
    /** From the last vote to the gavel, and from the gavel to the announcement, at speed 1. */
    private static final Duration PAUSE = Duration.ofSeconds(3);

    @Inject
    Clock clock;

    @Inject
    SteadyDoor door;

    @Inject
    LogReader reader;

    @Inject
    Requests requests;

    @Inject
    Proposals proposals;

    @Inject
    Ballots ballots;

    @Inject
    Consequences consequences;

    @Inject
    AssemblyBook assemblies;

    /** Submits the draft and opens its ballot. */
    void open(Simulation simulation) {
        Scenario scenario = simulation.scenario();
        var provenance =
                new Provenance(Kind.SIMULATED, scenario.id(), scenario.record(), scenario.roll(), Timing.INVENTED);
        var submit = new SubmitProposal(
                scenario.assembly(),
                scenario.symbol(),
                scenario.title(),
                scenario.kind(),
                scenario.session(),
                scenario.meeting(),
                scenario.item(),
                null,
                null);
        door.applied(proposals.submit(id(simulation, "submit"), simulation.stream(), ACTOR, submit, provenance));
        for (String sponsor : scenario.sponsors()) {
            door.applied(proposals.join(
                    id(simulation, "join:" + Integer.toHexString(sponsor.hashCode())),
                    simulation.stream(),
                    ACTOR,
                    new JoinSponsors(sponsor, null)));
        }
        door.applied(proposals.determine(
                id(simulation, "majority"),
                simulation.stream(),
                ACTOR,
                new DetermineMajority(scenario.rule(), scenario.basis())));
        door.applied(openCommand(simulation));
    }

    /** The electorate is that of the scenario's day, where it has one. */
    private Command openCommand(Simulation simulation) {
        Scenario scenario = simulation.scenario();
        return requests.command(
                id(simulation, "open"),
                simulation.stream(),
                ACTOR,
                "open",
                scenario.id(),
                fold -> new BallotOpened(
                        simulation.ballot(),
                        null,
                        scenario.question(),
                        scenario.yesMeans(),
                        assemblies.majority(scenario.assembly(), scenario.rule()),
                        scenario.basis(),
                        assemblies.rollOn(scenario.assembly(), day(scenario), scenario.notEntitled()),
                        Method.MACHINE,
                        Visibility.PUBLIC,
                        null));
    }

    private LocalDate day(Scenario scenario) {
        return scenario.date() != null
                ? scenario.date().day()
                : clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Casts every vote when it is due, closes, announces; until it is stopped. */
    void play(Simulation simulation) {
        try {
            if (!simulation.awaitStart() || !castAll(simulation)) {
                stop(simulation, "the simulation was stopped");
                return;
            }
            finish(simulation);
            simulation.end(Simulation.State.ENDED, null);
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
            simulation.end(Simulation.State.STOPPED, "this instance stopped");
        } catch (RuntimeException failed) {
            LOG.errorf("simulation %s failed: %s", simulation.id(), failed.getMessage());
            simulation.end(Simulation.State.FAILED, failed.getMessage());
        }
    }

    private boolean castAll(Simulation simulation) throws InterruptedException {
        long start = System.nanoTime();
        for (Timetable.Press press : simulation.timetable().presses()) {
            if (!simulation.awaitTime(start + (long) (press.due().toNanos() / simulation.speed()))) {
                return false;
            }
            door.applied(cast(simulation, press));
            simulation.counted();
        }
        return true;
    }

    private Command cast(Simulation simulation, Timetable.Press press) {
        CommandId slip = id(simulation, "slip:" + press.member());
        boolean corrects = !press.slip()
                && simulation.timetable().presses().stream()
                        .anyMatch(other -> other.slip() && other.member().equals(press.member()));
        CommandId id = press.slip() ? slip : id(simulation, "vote:" + press.member());
        var vote = new CastVote(null, press.member(), press.choice(), corrects ? slip : null, null);
        return ballots.cast(id, simulation.ballot(), ACTOR, vote);
    }

    private void finish(Simulation simulation) throws InterruptedException {
        long pause = (long) (PAUSE.toNanos() / simulation.speed());
        simulation.awaitTime(System.nanoTime() + pause);
        door.applied(ballots.close(id(simulation, "close"), simulation.ballot(), ACTOR, new CloseBallot()));
        consequences.append(simulation.ballot());
        simulation.awaitTime(System.nanoTime() + pause);
        door.applied(
                ballots.announce(id(simulation, "announce"), simulation.ballot(), ACTOR, announcement(simulation)));
        if (simulation.scenario().resolution() != null && outcome(simulation) == Outcome.ADOPTED) {
            door.applied(proposals.number(
                    id(simulation, "number"),
                    simulation.stream(),
                    ACTOR,
                    new NumberResolution(simulation.scenario().resolution())));
        }
    }

    /** What the record says was announced. */
    private AnnounceResult announcement(Simulation simulation) {
        Scenario.Totals said = simulation.scenario().official();
        return new AnnounceResult(
                (long) said.yes(),
                (long) said.no(),
                (long) said.abstain(),
                (long) said.notVoting(),
                outcome(simulation),
                null);
    }

    private Outcome outcome(Simulation simulation) {
        return ask(simulation, proposal -> proposal.ballot(simulation.ballot())
                .map(Ballot::verdict)
                .orElseThrow()
                .outcome());
    }

    private <T> T ask(Simulation simulation, java.util.function.Function<Proposal, T> question) {
        return reader.read(simulation.stream(), fold -> question.apply((Proposal) fold.state()))
                .orElseThrow();
    }

    private void stop(Simulation simulation, String why) {
        door.applied(ballots.voidBallot(id(simulation, "void"), simulation.ballot(), ACTOR, new VoidBallot(why)));
        simulation.end(Simulation.State.STOPPED, null);
    }

    private static CommandId id(Simulation simulation, String what) {
        return CommandId.of("sim:" + simulation.id() + ":" + what);
    }
}
