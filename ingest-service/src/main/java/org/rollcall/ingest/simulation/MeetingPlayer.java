package org.rollcall.ingest.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.MeetingEvent.MeetingAdjourned;
import org.rollcall.domain.event.MeetingEvent.MeetingOpened;
import org.rollcall.domain.event.MeetingEvent.MeetingResumed;
import org.rollcall.domain.event.MeetingEvent.MeetingSuspended;
import org.rollcall.domain.event.MeetingEvent.ProposalTakenUp;
import org.rollcall.domain.event.StatementDelivered;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.scenario.Act;
import org.rollcall.ingest.scenario.MeetingScenario;
import org.rollcall.ingest.scenario.Step;

/** Plays a meeting, step by step. */
@ApplicationScoped
class MeetingPlayer {

    @Inject
    Stage stage;

    @Inject
    DraftPlayer drafts;

    @Inject
    ProceedingsPlayer proceedings;

    @Inject
    Terms terms;

    @Inject
    VotePlayer votes;

    @Inject
    Questions questions;

    void open(Simulation simulation, MeetingScenario scenario) {
        MeetingScenario.Sitting sitting = scenario.meeting();
        var opened = new MeetingOpened(
                scenario.assembly(),
                sitting.symbol(),
                sitting.title(),
                sitting.session(),
                sitting.timeZone(),
                sitting.items(),
                DraftPlayer.provenance(scenario, null));
        stage.happens(simulation, simulation.meeting(), "open", opened);
    }

    /** Plays every step when it is due; false when it was stopped before the last. */
    boolean play(Simulation simulation, MeetingScenario scenario) throws InterruptedException {
        List<Step> steps = scenario.steps();
        for (int number = 1; number <= steps.size(); number++) {
            Step step = steps.get(number - 1);
            long pause = simulation.nanos(Duration.ofMillis(Math.round(step.after() * 1_000)));
            if (!simulation.awaitTime(System.nanoTime() + pause)
                    || !play(simulation, scenario, step.act(), number + ":")) {
                return false;
            }
            simulation.stepDone();
        }
        return true;
    }

    private boolean play(Simulation simulation, MeetingScenario scenario, Act act, String prefix)
            throws InterruptedException {
        switch (act) {
            case Act.Submit submit -> drafts.submit(simulation, prefix, scenario, submit);
            case Act.Majority majority ->
                drafts.determine(simulation, prefix, majority.proposal(), majority.rule(), majority.basis());
            case Act.Vote vote -> {
                return take(simulation, terms.of(simulation, scenario, vote, prefix));
            }
            case Act.Take take -> {
                var taken = new ProposalTakenUp(simulation.stream(take.proposal()), take.item());
                sits(simulation, prefix, taken);
            }
            case Act.Statement statement -> deliver(simulation, prefix, statement);
            case Act.Suspend suspend -> sits(simulation, prefix, new MeetingSuspended(suspend.reason()));
            case Act.Resume resume -> sits(simulation, prefix, new MeetingResumed());
            case Act.Adjourn adjourn -> sits(simulation, prefix, new MeetingAdjourned(adjourn.reason()));
            case Act.Tally tally -> proceedings.report(simulation, prefix, tally);
            case Act.Proceeding proceeding -> proceedings.play(simulation, prefix, proceeding);
        }
        return true;
    }

    private boolean take(Simulation simulation, PlayedVote vote) throws InterruptedException {
        votes.open(simulation, vote);
        return votes.take(simulation, vote);
    }

    private void sits(Simulation simulation, String prefix, Event event) {
        stage.happens(simulation, simulation.meeting(), prefix + "meeting", event);
    }

    private void deliver(Simulation simulation, String prefix, Act.Statement act) {
        StreamId stream = act.proposal() == null ? simulation.meeting() : simulation.stream(act.proposal());
        List<BallotId> explained = act.explains().stream()
                .map(subject -> questions.voted(stream, subject))
                .toList();
        var delivered = new StatementDelivered(act.speaker(), act.kind(), act.words(), explained);
        stage.happens(simulation, stream, prefix + "statement", delivered);
    }
}
