package org.rollcall.system.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Choice;
import org.rollcall.system.check.Attempt;
import org.rollcall.system.check.Checker;
import org.rollcall.system.check.Evidence;
import org.rollcall.system.check.History;
import org.rollcall.system.check.Invariant;
import org.rollcall.system.check.Seen;
import org.rollcall.system.check.Violation;

/**
 * One run: people vote, things break, all comes to rest, and the checker looks. The same seed, plan and bug give the same run.
 */
final class Run {

    /** More steps than any run takes; one that is not at rest by then never will be. */
    private static final int MOST_STEPS = 200_000;

    private static final int TROUBLED_STEPS = 3_000;
    private static final List<Choice> CHOICES = List.of(Choice.values());

    private final World world;
    private final Plan plan;
    private final Platform platform;
    private final Commands commands;
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Subscriber> subscribers = new ArrayList<>();

    /** What came out of a run. */
    record Result(long seed, Plan plan, List<Violation> violations, List<String> trace, int records) {

        Set<Invariant> invariants() {
            Set<Invariant> broken = new TreeSet<>();
            violations.forEach(violation -> broken.add(violation.invariant()));
            return broken;
        }
    }

    private Run(World world, Plan plan) {
        this.world = world;
        this.plan = plan;
        this.platform = new Platform(world, plan);
        this.commands = new Commands(plan.members());
        world.add(new Troubles(world, plan, platform));
        world.add(new Supervisor(platform));
        for (int i = 0; i < plan.proposals(); i++) {
            proposal(StreamId.of("t-" + i));
        }
    }

    /** The run of a seed as its dice plan it. */
    static Result of(long seed, Bug bug) {
        return of(seed, Plan.of(new Dice(seed)), bug, false);
    }

    static Result of(long seed, Plan plan, Bug bug, boolean told) {
        Trace trace = new Trace(told);
        Run run = new Run(new World(new Dice(~seed), trace, bug), plan);
        List<Violation> violations = run.playOrBreakOff();
        return new Result(
                seed,
                plan,
                violations,
                trace.lines(),
                run.platform.log().whole().entries().size());
    }

    private void proposal(StreamId stream) {
        Person secretary = person("secretary of " + stream);
        secretary.then(() -> true, () -> commands.submit(stream)).then(() -> true, () -> commands.determine(stream));
        for (int number = 1; number <= plan.ballots(); number++) {
            BallotId ballot = new BallotId(stream, number);
            secretary.then(() -> true, () -> commands.open(ballot));
            int patience = world.dice().below(120);
            int[] waited = {0};
            boolean voided = world.dice().inThousand(number < plan.ballots() ? 700 : 150);
            secretary.then(
                    () -> waited[0]++ >= patience,
                    () -> voided ? commands.declareVoid(ballot) : commands.close(ballot));
            voters(ballot);
            for (int i = 0; i < plan.readers(); i++) {
                Subscriber reader =
                        new Subscriber(world, plan, "reader " + i + " of " + ballot, ballot, platform::query);
                subscribers.add(reader);
                world.add(reader);
            }
        }
    }

    private void voters(BallotId ballot) {
        commands.members().forEach(member -> {
            Person delegate = person(member + " in " + ballot);
            for (int i = 0; i < plan.votes(); i++) {
                delegate.then(
                        () -> isOpened(ballot),
                        () -> commands.vote(ballot, member, world.dice().of(CHOICES)));
            }
        });
    }

    private Person person(String name) {
        Person person = new Person(world, name, platform::door, attempts);
        people.add(person);
        world.add(person);
        return person;
    }

    private boolean isOpened(BallotId ballot) {
        return attempts.stream()
                .anyMatch(attempt -> ballot.equals(attempt.asked().ballot()));
    }

    private List<Violation> playOrBreakOff() {
        try {
            return play();
        } catch (RuntimeException broke) {
            return List.of(new Violation(Invariant.I0_COMES_TO_REST, "the run broke off", broke));
        }
    }

    private List<Violation> play() {
        for (int i = 0; i < TROUBLED_STEPS && !people.stream().allMatch(Person::isDone); i++) {
            world.step();
            if (i % 50 == 0) {
                platform.watch();
            }
        }
        world.calmDown();
        settle();
        subscribers.forEach(Subscriber::stay);
        settle();
        Evidence evidence = Evidence.of(History.of(attempts), platform.log().whole())
                .projected(platform.store().committed().projection())
                .seenBy(seen())
                .haltedAt(platform.halted());
        List<Violation> violations = new ArrayList<>(Checker.check(evidence));
        platform.standingStill()
                .forEach(
                        still -> violations.add(new Violation(Invariant.I0_COMES_TO_REST, still, "log and positions")));
        return violations;
    }

    private void settle() {
        int steps = 0;
        while (world.step()) {
            if (++steps % 50 == 0) {
                platform.watch();
            }
            if (steps > MOST_STEPS) {
                throw new IllegalStateException("it never comes to rest");
            }
        }
        platform.watch();
    }

    private List<Seen> seen() {
        return subscribers.stream().map(reader -> reader.seen(true)).toList();
    }
}
