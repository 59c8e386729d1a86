package org.rollcall.ingest.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.effect.Refusal;
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
import org.rollcall.ingest.log.LogReader;
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

    @Inject
    LogReader reader;

    private volatile ImportReport latest;

    ImportReport run(StartImport asked) {
        if (!"shipped".equals(asked.source())) {
            throw new InvalidValue("source", "must be 'shipped': the official roll calls that come with this service");
        }
        latest = new ImportReport(
                "shipped", "DONE", library.official().stream().map(this::take).toList());
        return latest;
    }

    /** Imports one roll call, unless it is there. */
    RollCall take(Scenario recorded) {
        StreamId stream = RollCallEvents.stream(recorded);
        List<Command> commands = commands(recorded, stream);
        String effect = differs(stream, commands) ? "DIFFERS" : effect(stream, door.submit(commands, Pace.BULK));
        return new RollCall(new BallotId(stream, 1).toString(), stream.value(), recorded.resolution(), effect);
    }

    /** What an earlier version imported under the same ids with other data stays as it is; nothing is mixed into it. */
    private boolean differs(StreamId stream, List<Command> commands) {
        return reader.read(stream, fold -> commands.stream().anyMatch(command -> fold.command(command.id())
                        .filter(logged -> !logged.digest().equals(command.digest()))
                        .isPresent()))
                .orElse(false);
    }

    private static String effect(StreamId stream, List<Answer> answers) {
        if (answers.stream().anyMatch(answer -> answer.refusal() == Refusal.ID_REUSED)) {
            return "DIFFERS";
        }
        answers.stream().filter(answer -> answer.refusal() != null).findFirst().ifPresent(Imports::stop);
        if (answers.stream().anyMatch(Answer::isLate)) {
            throw new LogState.NotReady(
                    "the verdicts on " + stream + " are late; import again, nothing is imported twice");
        }
        return answers.stream().allMatch(Answer::repeated) ? "DUPLICATE" : "APPLIED";
    }

    private static void stop(Answer refused) {
        throw new IllegalStateException(
                "the log refused " + refused.id() + " of " + refused.stream() + ": " + refused.effect());
    }

    private List<Command> commands(Scenario recorded, StreamId stream) {
        var rule = recorded.rule() == null ? null : assemblies.majority(recorded.assembly(), recorded.rule());
        var roll = assemblies.rollOn(recorded.assembly(), recorded.date().day(), recorded.notEntitled());
        var related = recorded.related().stream().map(this::streamOf).toList();
        List<Command> commands = new ArrayList<>();
        for (Event event : RollCallEvents.of(recorded, related, rule, roll)) {
            var id = CommandId.of("import:" + recorded.source() + ":" + recorded.record() + ":" + commands.size());
            commands.add(new Command(id, stream, ACTOR, WireFormat.digestOf(event), recorded.date(), fold -> event));
        }
        return commands;
    }

    /** The imported roll call on that draft, where there is one. */
    private StreamId streamOf(String symbol) {
        return library.official().stream()
                .filter(other -> other.symbol().equals(symbol))
                .findFirst()
                .map(RollCallEvents::stream)
                .orElseGet(() -> StreamId.ofSymbol(symbol));
    }

    Optional<ImportReport> latest() {
        return Optional.ofNullable(latest);
    }
}
