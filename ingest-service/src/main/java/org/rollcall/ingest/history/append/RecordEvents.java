package org.rollcall.ingest.history.append;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rollcall.domain.event.AmendmentEvent.AmendmentSubmitted;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Method;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.MajorityDetermined;
import org.rollcall.domain.event.ProposalEvent.ProposalAdopted;
import org.rollcall.domain.event.ProposalEvent.ProposalSubmitted;
import org.rollcall.domain.event.ProposalEvent.ResolutionNumbered;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.event.WordEvent.FigureReported;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.ingest.history.append.Plan.Planned;
import org.rollcall.ingest.history.format.RecordedRollCall;

/**
 * A recorded roll call as the events of a vote. The record gives no order and no times: the votes follow the assembly's order,
 * and the stream says that its timing is invented.
 */
final class RecordEvents {

    /** The Assembly decided to vote by mechanical means with resolution 2323 (XXII); before, names were called. */
    private static final LocalDate MACHINES = LocalDate.of(1967, 12, 16);

    private final RecordedRollCall recorded;
    private final Electorates.Body body;
    private final Roll roll;
    private final MajorityRule rule;
    private final Basis basis;
    private final StreamId stream;
    private final BallotId ballot;
    private final List<Planned> before = new ArrayList<>();
    private final List<Planned> after = new ArrayList<>();

    private RecordEvents(
            RecordedRollCall recorded,
            Electorates.Body body,
            Roll roll,
            MajorityRule rule,
            Basis basis,
            StreamId stream) {
        this.recorded = recorded;
        this.body = body;
        this.roll = roll;
        this.rule = rule;
        this.basis = basis;
        this.stream = stream;
        this.ballot = Plan.ballot(stream);
    }

    /** The stream of a record that is imported for the first time. */
    static StreamId streamOf(RecordedRollCall recorded) {
        return StreamId.ofSymbol(recorded.symbol()).with(recorded.source() + "-" + recorded.record());
    }

    /**
     * @param rule the majority that decided, or {@code null} where nobody says: the outcome is then as recorded
     * @param stream under which the record is in the log, or will be
     */
    static Plan of(
            RecordedRollCall recorded,
            Electorates.Body body,
            Roll roll,
            MajorityRule rule,
            Basis basis,
            StreamId stream) {
        var events = new RecordEvents(recorded, body, roll, rule, basis, stream);
        events.submit();
        events.open();
        events.close();
        return new Plan(stream, events.before, events.votes(), events.after);
    }

    static CommandId id(RecordedRollCall recorded, String what) {
        return CommandId.of("import:" + recorded.source() + ":" + recorded.record() + ":" + what);
    }

    private void first(String what, Event event) {
        before.add(new Planned(id(recorded, what), event));
    }

    private void then(String what, Event event) {
        after.add(new Planned(id(recorded, what), event));
    }

    private void submit() {
        RecordedRollCall.Texts texts = recorded.texts();
        first(
                "submitted",
                new ProposalSubmitted(
                        body.id(),
                        recorded.symbol(),
                        texts.title(),
                        null,
                        texts.session(),
                        texts.meeting(),
                        texts.item(),
                        List.of(),
                        null,
                        texts.catalogue(),
                        new Provenance(
                                Provenance.Kind.IMPORTED,
                                recorded.source(),
                                recorded.record(),
                                Provenance.RollSource.OFFICIAL,
                                Provenance.Timing.INVENTED)));
        if (recorded.on() == Subject.Kind.AMENDMENT) {
            first(
                    "amendment",
                    new AmendmentSubmitted(recorded.symbol(), texts.title(), List.of(), null, null, false, List.of()));
        }
        if (rule != null) {
            first("majority", new MajorityDetermined(rule, basis));
        }
    }

    private void open() {
        first(
                "opened",
                new BallotOpened(
                        ballot,
                        subject(),
                        question(),
                        yesMeans(),
                        rule,
                        basis,
                        roll,
                        method(),
                        Visibility.PUBLIC,
                        null));
    }

    private Subject subject() {
        return recorded.on() == Subject.Kind.WHOLE ? Subject.whole() : new Subject(recorded.on(), recorded.symbol());
    }

    private String question() {
        return switch (recorded.on()) {
            case AMENDMENT -> "Shall the amendment be adopted?";
            case PART -> "Shall the part be retained in the text?";
            default ->
                recorded.draft() == null
                        ? "Shall the draft resolution be adopted?"
                        : "Shall draft resolution " + recorded.draft() + " be adopted?";
        };
    }

    private String yesMeans() {
        return switch (recorded.on()) {
            case AMENDMENT -> "The amendment is adopted.";
            case PART -> "The part stays in the text.";
            default -> "The draft resolution is adopted.";
        };
    }

    private Method method() {
        if (body.id().value().equals("unsc")) {
            return Method.HANDS;
        }
        String note = recorded.texts().catalogue().note();
        String said = note == null ? "" : note.toLowerCase(Locale.ROOT);
        boolean called = said.contains("roll call") || said.contains("roll-call") || said.contains("no machine");
        return called || recorded.day().isBefore(MACHINES) ? Method.ROLL_CALL : Method.MACHINE;
    }

    private Plan.Votes votes() {
        Map<MemberCode, Choice> cast = LinkedHashMap.newLinkedHashMap(roll.size());
        for (MemberCode member : roll.members()) {
            Choice choice = recorded.readings().get(member);
            if (choice != null) {
                cast.put(member, choice);
            }
        }
        return new Plan.Votes(id(recorded, "vote."), ballot, cast);
    }

    private void close() {
        then("closed", new BallotClosed(ballot));
        if (recorded.contradictsItself()) {
            then(
                    "figures",
                    new FigureReported(ballot, recorded.citation(), null, recorded.claimed(), null, null, null));
        }
        if (recorded.resolution() != null) {
            then("outcome", new ProposalAdopted(ballot, null));
            then("numbered", new ResolutionNumbered(recorded.resolution()));
        }
    }
}
