package org.rollcall.ingest.history.shipped;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.wire.WireFormat;
import org.rollcall.ingest.history.append.ImportedRecords;
import org.rollcall.ingest.history.shipped.ShippedReport.RollCall;
import org.rollcall.ingest.log.Answer;
import org.rollcall.ingest.log.AssemblyBook;
import org.rollcall.ingest.log.Command;
import org.rollcall.ingest.log.Door;
import org.rollcall.ingest.log.LogReader;
import org.rollcall.ingest.log.LogState;
import org.rollcall.ingest.log.LogWriter.Pace;
import org.rollcall.ingest.scenario.Scenario;
import org.rollcall.ingest.scenario.ScenarioLibrary;

/** Imports the official roll calls that come with the service, one stream each. */
@ApplicationScoped
public class ShippedImport {

    private static final String ACTOR = "system:importer";

    @Inject
    ScenarioLibrary library;

    @Inject
    AssemblyBook assemblies;

    @Inject
    Door door;

    @Inject
    LogReader reader;

    @Inject
    ImportedRecords known;

    private volatile ShippedReport latest;

    /** Imports all of them; what is there already stays. */
    public ShippedReport run() {
        library.official().stream()
                .map(recorded -> StreamId.ofAssembly(recorded.assembly()))
                .distinct()
                .forEach(door::readToEnd);
        latest = new ShippedReport(
                "shipped", "DONE", library.official().stream().map(this::take).toList());
        return latest;
    }

    /** Imports one roll call, unless it is there; one that does not fit its assembly is not begun. */
    RollCall take(Scenario recorded) {
        StreamId stream = RollCallEvents.stream(recorded);
        assemblies.require(recorded.assembly());
        boolean mine = known.claim(recorded.source(), recorded.record());
        try {
            if (isOfAFile(recorded, stream, mine)) {
                return report(recorded, "DUPLICATE", null);
            }
            Roll roll = assemblies.rollOn(recorded.assembly(), recorded.date().day(), recorded.notEntitled());
            List<Command> commands = commands(recorded, stream, roll);
            if (differs(stream, commands)) {
                return report(recorded, "DIFFERS", null);
            }
            String unfit = unfit(recorded, roll);
            return unfit != null
                    ? report(recorded, "REFUSED", unfit)
                    : submitted(recorded, door.submit(commands, Pace.BULK));
        } catch (InvalidValue invalid) {
            return report(recorded, "REFUSED", invalid.getMessage());
        } finally {
            if (mine) {
                known.unclaim(recorded.source(), recorded.record());
            }
        }
    }

    /** Whether a file of that data set brought, or brings, the same record, maybe under another symbol: it is the same vote. */
    private boolean isOfAFile(Scenario recorded, StreamId stream, boolean mine) {
        return known.find(recorded.source(), recorded.record())
                .map(there -> !there.stream().equals(stream) || isCatalogued(stream))
                .orElse(!mine);
    }

    private boolean isCatalogued(StreamId stream) {
        return reader.read(
                        stream,
                        fold -> fold.state() instanceof Proposal proposal
                                && proposal.submission() != null
                                && proposal.submission().catalogue() != null)
                .orElse(false);
    }

    private static RollCall report(Scenario recorded, String effect, String detail) {
        StreamId stream = RollCallEvents.stream(recorded);
        return new RollCall(new BallotId(stream, 1).toString(), stream.value(), recorded.resolution(), effect, detail);
    }

    /** Who is in the record and could not have voted by the roll, as a sentence, or {@code null}. */
    private static String unfit(Scenario recorded, Roll roll) {
        List<MemberCode> voted =
                recorded.casts().stream().map(Scenario.Cast::member).toList();
        return Stream.concat(
                        Stream.concat(voted.stream(), recorded.notParticipating().stream())
                                .filter(member -> roll.placeOf(member).isEmpty())
                                .map(member -> member + " was no member of " + recorded.assembly()),
                        voted.stream()
                                .filter(member -> roll.barOf(member) != null)
                                .map(member -> member + " could not vote in " + recorded.assembly() + " ("
                                        + roll.barOf(member) + ")"))
                .findFirst()
                .map(why -> "by the assembly's definition, " + why + " on "
                        + recorded.date().day() + ", and the record of " + recorded.symbol()
                        + " says what it did; nothing of it was imported")
                .orElse(null);
    }

    /** What an earlier version imported under the same ids with other data stays as it is; nothing is mixed into it. */
    private boolean differs(StreamId stream, List<Command> commands) {
        return reader.read(stream, fold -> commands.stream().anyMatch(command -> fold.command(command.id())
                        .filter(logged -> !logged.digest().equals(command.digest()))
                        .isPresent()))
                .orElse(false);
    }

    private static RollCall submitted(Scenario recorded, List<Answer> answers) {
        if (answers.stream().anyMatch(answer -> answer.refusal() == Refusal.ID_REUSED)) {
            return report(recorded, "DIFFERS", null);
        }
        for (Answer answer : answers) {
            if (answer.effect() instanceof Effect.Refused refused) {
                return report(recorded, "REFUSED", refused.detail());
            }
        }
        if (answers.stream().anyMatch(Answer::isLate)) {
            throw new LogState.NotReady(
                    "the verdicts on " + recorded.symbol() + " are late; import again, nothing is imported twice");
        }
        return report(recorded, answers.stream().allMatch(Answer::repeated) ? "DUPLICATE" : "APPLIED", null);
    }

    private List<Command> commands(Scenario recorded, StreamId stream, Roll roll) {
        var rule = recorded.rule() == null ? null : assemblies.majority(recorded.assembly(), recorded.rule());
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

    /** What the latest import of them did, if there was one since the start. */
    public Optional<ShippedReport> latest() {
        return Optional.ofNullable(latest);
    }
}
