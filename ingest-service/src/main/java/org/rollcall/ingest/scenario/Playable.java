package org.rollcall.ingest.scenario;

import java.util.Set;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.Provenance.RollSource;
import org.rollcall.domain.id.AssemblyId;

/** What comes as a file and can be played: one roll call, or a meeting with everything in it. */
public sealed interface Playable permits Scenario, MeetingScenario {

    /** Bodies whose members are real: nothing is ever invented under their names (DESIGN decision 15). */
    Set<AssemblyId> REAL = Set.of(AssemblyId.of("unga"), AssemblyId.of("unsc"), AssemblyId.of("hrc"));

    String id();

    String title();

    AssemblyId assembly();

    RollSource roll();

    String citation();

    /** Of the draft that is voted on, or of the meeting's record. */
    String symbol();

    /** Refuses a scenario that would put votes that were never cast under the names of real members. */
    static void checkNotInvented(String id, AssemblyId assembly, RollSource roll) {
        if (REAL.contains(InvalidValue.required("assembly", assembly)) && roll != RollSource.OFFICIAL) {
            throw new InvalidValue(
                    "roll",
                    "of scenario " + id + " must be OFFICIAL: the members of " + assembly
                            + " are real, and no vote is ever invented under their names");
        }
    }
}
