package org.rollcall.domain.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.story.Vocabulary.PROPOSAL;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.event.MotionEvent;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.Step;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.motion.Motion;
import org.rollcall.domain.wire.WireFormat;

/** A log told through its bytes. */
public final class Telling {

    private final StreamFold fold = new StreamFold(PROPOSAL);
    private final List<Step> steps = new ArrayList<>();

    public static Telling of(List<Entry> log) {
        Telling telling = new Telling();
        log.forEach(telling::tell);
        return telling;
    }

    public Step tell(Entry entry) {
        Step step = apply(entry, steps.size() + 1);
        steps.add(step);
        return step;
    }

    /** The record again, at the time of the one ahead of it. */
    public void repeat(Entry entry) {
        Effect effect = apply(entry, steps.size()).effect();
        assertThat(effect.changedSomething()).as("%s: %s", entry, effect).isFalse();
    }

    private Step apply(Entry entry, int second) {
        return fold.apply(WireFormat.read(entry.record()), Story.START.plusSeconds(second));
    }

    public Proposal proposal() {
        return (Proposal) fold.state();
    }

    /** The votes that were taken, not those that were reported. */
    public List<Ballot.Taken> taken() {
        return proposal().ballots().stream()
                .filter(Ballot.Taken.class::isInstance)
                .map(Ballot.Taken.class::cast)
                .toList();
    }

    /** How often the proposal was opened again. */
    public long reconsidered() {
        return proposal().motions().stream()
                .filter(motion -> reconsiders(motion) && motion.state() == Motion.State.CARRIED)
                .count();
    }

    public boolean reconsiders(Motion motion) {
        return motion.moved().kind() == MotionEvent.Kind.RECONSIDERATION;
    }

    public boolean reconsiders(Subject subject) {
        return subject.kind() == Subject.Kind.MOTION
                && proposal().motions().stream()
                        .anyMatch(motion -> motion.name().equals(subject.of()) && reconsiders(motion));
    }

    public List<String> codes() {
        return steps.stream().map(step -> step.effect().code()).toList();
    }

    public StreamFold fold() {
        return fold;
    }

    public List<Step> steps() {
        return steps;
    }
}
