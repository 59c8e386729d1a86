package org.rollcall.ingest.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.event.Method;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Roll;
import org.rollcall.ingest.log.AssemblyBook;
import org.rollcall.ingest.scenario.Act;
import org.rollcall.ingest.scenario.MeetingScenario;
import org.rollcall.ingest.scenario.Scenario;
import org.rollcall.ingest.scenario.Scenario.Cast;
import org.rollcall.ingest.scenario.ScenarioLibrary;

/** The terms on which a scenario's votes are played: the electorate of its day, the rule, the question, who votes how. */
@ApplicationScoped
class Terms {

    @Inject
    Clock clock;

    @Inject
    AssemblyBook assemblies;

    @Inject
    ScenarioLibrary library;

    @Inject
    Questions questions;

    /** A roll call on its own. */
    PlayedVote of(Simulation simulation, Scenario scenario) {
        Roll roll = assemblies.rollOn(scenario.assembly(), day(scenario.date()), scenario.notEntitled());
        var opening = new BallotOpened(
                new BallotId(simulation.stream(scenario.symbol()), 1),
                null,
                scenario.question(),
                scenario.yesMeans(),
                assemblies.majority(scenario.assembly(), scenario.rule()),
                scenario.basis(),
                roll,
                scenario.method(),
                Visibility.PUBLIC,
                null);
        var timetable = Timetable.of(scenario.casts(), scenario.method(), roll, simulation.seed(), simulation.slips());
        return new PlayedVote(
                "", opening, timetable, scenario.notParticipating(), figures(scenario), scenario.resolution());
    }

    /** A step of a meeting: as recorded in a roll call's file, or invented in the step itself. */
    PlayedVote of(Simulation simulation, MeetingScenario meeting, Act.Vote act, String prefix) {
        StreamId stream = simulation.stream(act.proposal());
        Questions.Put put = questions.put(stream, act);
        Scenario recorded = act.rollCall() == null ? null : library.rollCall(act.rollCall());
        boolean asRecorded = recorded != null && act.question() == null;
        Map<MemberCode, String> barred = recorded == null ? Map.of() : recorded.notEntitled();
        Roll roll = assemblies.rollOn(meeting.assembly(), day(meeting.date()), barred);
        Method method = act.method() != null ? act.method() : recorded == null ? Method.MACHINE : recorded.method();
        var opening = new BallotOpened(
                put.ballot(),
                put.subject(),
                asRecorded ? recorded.question() : put.question(),
                asRecorded ? recorded.yesMeans() : put.yesMeans(),
                put.rule(),
                put.basis(),
                roll,
                method,
                Visibility.PUBLIC,
                act.present());
        List<Cast> casts = recorded != null ? recorded.casts() : casts(meeting, act);
        var timetable = Timetable.of(casts, method, roll, simulation.seed(), 0).with(act.pressedFirst());
        return new PlayedVote(
                prefix,
                opening,
                timetable,
                recorded == null ? act.notParticipating() : recorded.notParticipating(),
                recorded == null ? act.announced() : figures(recorded),
                recorded == null ? null : recorded.resolution());
    }

    private static Figures figures(Scenario scenario) {
        Scenario.Totals said = scenario.official();
        return new Figures((long) said.yes(), (long) said.no(), (long) said.abstain(), (long) said.notVoting());
    }

    private List<Cast> casts(MeetingScenario meeting, Act.Vote act) {
        return act.votes() != null ? act.votes().casts() : diced(meeting.assembly(), day(meeting.date()), act);
    }

    /** Each member of a group casts by the group's shares: the same file and seed give the same votes everywhere. */
    private List<Cast> diced(AssemblyId assembly, LocalDate day, Act.Vote act) {
        Random dice = new Random(act.seed() == null ? 1 : act.seed());
        List<Cast> casts = new ArrayList<>();
        for (Member member : assemblies.require(assembly).members()) {
            if (member.on(day)) {
                Choice choice = choice(shares(member, act), dice.nextDouble());
                if (choice != null) {
                    casts.add(new Cast(member.code(), choice));
                }
            }
        }
        return casts;
    }

    private static Act.Shares shares(Member member, Act.Vote act) {
        return member.groups().stream()
                .map(group -> act.groups().get(group.name()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new InvalidValue("vote.groups", "say nothing of the groups of " + member.code()));
    }

    private static Choice choice(Act.Shares shares, double die) {
        if (die < shares.YES()) {
            return Choice.YES;
        }
        if (die < shares.YES() + shares.NO()) {
            return Choice.NO;
        }
        return die < shares.YES() + shares.NO() + shares.ABSTAIN() ? Choice.ABSTAIN : null;
    }

    /** How many are on the roll of a meeting's day. */
    int members(MeetingScenario meeting) {
        return assemblies
                .rollOn(meeting.assembly(), day(meeting.date()), Map.of())
                .size();
    }

    /** The scenario's day, or today. */
    private LocalDate day(Moment date) {
        return date != null
                ? date.day()
                : clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
