package org.rollcall.ingest.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.wire.WireFormat;
import org.rollcall.ingest.history.ImportReport.RollCall;
import org.rollcall.ingest.log.Answer;
import org.rollcall.ingest.log.AssemblyBook;
import org.rollcall.ingest.log.Command;
import org.rollcall.ingest.log.Door;
import org.rollcall.ingest.log.LogState;
import org.rollcall.ingest.log.LogWriter.Pace;
import org.rollcall.ingest.scenario.Scenario;
import org.rollcall.ingest.scenario.ScenarioLibrary;

/** Imports roll calls, one stream each. */
@ApplicationScoped
class Imports {

    private static final String ACTOR = "system:importer";

    @Inject
    ScenarioLibrary library;

    @Inject
    AssemblyBook assemblies;

    @Inject
    Door door;

    private volatile ImportReport latest;

    ImportReport run(StartImport asked) {
        if (!"shipped".equals(asked.source())) {
            throw new InvalidValue("source", "must be 'shipped': the official roll calls that come with this service");
        }
        latest = new ImportReport(
                "shipped", "DONE", library.official().stream().map(this::take).toList());
        return latest;
    }

    private RollCall take(Scenario recorded) {
        StreamId stream = RollCallEvents.stream(recorded);
        List<Answer> answers = door.submit(commands(recorded, stream), Pace.BULK);
        answers.stream().filter(answer -> answer.refusal() != null).findFirst().ifPresent(Imports::stop);
        if (answers.stream().anyMatch(Answer::isLate)) {
            throw new LogState.NotReady(
                    "the verdicts on " + stream + " are late; import again, nothing is imported twice");
        }
        boolean before = answers.stream().allMatch(Answer::repeated);
        return new RollCall(
                new BallotId(stream, 1).toString(),
                stream.value(),
                recorded.resolution(),
                before ? "DUPLICATE" : "APPLIED");
    }

    private static void stop(Answer refused) {
        throw new IllegalStateException(
                "the log refused " + refused.id() + " of " + refused.stream() + ": " + refused.effect());
    }

    private List<Command> commands(Scenario recorded, StreamId stream) {
        var rule = assemblies.majority(recorded.assembly(), recorded.rule());
        var roll = assemblies.rollOn(recorded.assembly(), recorded.date().day(), recorded.notEntitled());
        List<Command> commands = new ArrayList<>();
        for (Event event : RollCallEvents.of(recorded, rule, roll)) {
            var id = CommandId.of("import:" + recorded.source() + ":" + recorded.record() + ":" + commands.size());
            commands.add(new Command(id, stream, ACTOR, WireFormat.digestOf(event), recorded.date(), fold -> event));
        }
        return commands;
    }

    Optional<ImportReport> latest() {
        return Optional.ofNullable(latest);
    }
}
