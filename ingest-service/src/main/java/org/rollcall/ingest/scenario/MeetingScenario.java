package org.rollcall.ingest.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.MeetingEvent.Item;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.Provenance.RollSource;
import org.rollcall.domain.id.AssemblyId;

/**
 * A meeting, step by step: drafts, amendments, motions, votes and what was said of them. Votes of real members come from a roll
 * call's file, or, where no roll is public, as totals without a name.
 *
 * @param date when it was, or {@code null} for an invented one: the electorate is that of this day
 */
public record MeetingScenario(
        String id,
        String title,
        AssemblyId assembly,
        RollSource roll,
        String citation,
        Moment date,
        Sitting meeting,
        List<Step> steps)
        implements Playable {

    /** A bound on what one file can ask for. */
    private static final int MOST_STEPS = 500;

    /** The meeting as it is opened. */
    public record Sitting(String symbol, String title, String session, String timeZone, List<Item> items) {}

    public MeetingScenario {
        InvalidValue.required("meeting", meeting);
        steps = List.copyOf(InvalidValue.required("steps", steps));
        Playable.checkNotInvented(id, assembly, roll);
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw new InvalidValue("steps", "of scenario " + id + " must be 1 to " + MOST_STEPS);
        }
        Set<String> submitted = new HashSet<>();
        for (Step step : steps) {
            check(id, assembly, step.act(), submitted);
        }
    }

    private static void check(String id, AssemblyId assembly, Act act, Set<String> submitted) {
        if (REAL.contains(assembly) && inventsSomethingOfMembers(act)) {
            throw new InvalidValue(
                    "steps",
                    "of scenario " + id + " would put something invented under the names of real members of " + assembly
                            + "; name a roll call's file, or give totals");
        }
        if (act instanceof Act.Submit submit) {
            submitted.add(submit.symbol());
        } else if (act.proposal() != null && !submitted.contains(act.proposal())) {
            throw new InvalidValue(
                    "steps", "of scenario " + id + " need " + act.proposal() + " before it is submitted");
        }
    }

    /** Who voted how, changed, meant to vote or stayed away comes from a record, or stays in fictional assemblies. */
    private static boolean inventsSomethingOfMembers(Act act) {
        return act instanceof Act.Intend || (act instanceof Act.Vote vote && !vote.isRecorded());
    }

    @Override
    public String symbol() {
        return meeting.symbol();
    }

    /** The symbols of its drafts, in the order in which they are submitted. */
    public List<String> proposals() {
        return steps.stream()
                .map(Step::act)
                .filter(Act.Submit.class::isInstance)
                .map(act -> ((Act.Submit) act).symbol())
                .toList();
    }

    /** How many votes are taken or reported. */
    public int votes() {
        return (int) steps.stream()
                .map(Step::act)
                .filter(act -> act instanceof Act.Vote || act instanceof Act.Tally)
                .count();
    }
}
