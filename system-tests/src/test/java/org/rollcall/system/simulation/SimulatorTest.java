package org.rollcall.system.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.system.check.Invariant;

/**
 * Thousands of seeds without a violation, and each planted bug found. {@code -Drollcall.simulator.seeds=N} runs more, {@code
 * -Drollcall.simulator.seed=N} one, {@code -Drollcall.simulator.from=N} others.
 */
class SimulatorTest {

    private static final int SEEDS = Integer.getInteger("rollcall.simulator.seeds", 2_000);
    private static final long FROM = Long.getLong("rollcall.simulator.from", 1);
    private static final int SEEDS_FOR_A_BUG = SEEDS;

    /** Held, so that it is not forgotten: what the services say of thousands of faults is for nobody. */
    private static final Logger QUIET = quiet();

    private static Logger quiet() {
        System.setProperty("org.jboss.logging.provider", "jdk");
        Logger services = Logger.getLogger("org.rollcall");
        services.setLevel(Level.OFF);
        return services;
    }

    @Test
    void no_seed_breaks_an_invariant() {
        assertThat(QUIET.getLevel()).isEqualTo(Level.OFF);
        Long one = Long.getLong("rollcall.simulator.seed");
        long records = 0;
        for (long seed = one == null ? FROM : one; seed < (one == null ? FROM + SEEDS : one + 1); seed++) {
            Run.Result result = Run.of(seed, null);
            records += result.records();
            if (!result.violations().isEmpty()) {
                throw new AssertionError(Shrinking.told(result, null));
            }
        }
        System.out.printf("simulator: %d seeds, %d records, no violation%n", one == null ? SEEDS : 1, records);
    }

    /**
     * 21752 found that after a database was restored, what was projected again was not announced again by who took over from one
     * that died in between.
     */
    @ParameterizedTest
    @ValueSource(longs = {21_752})
    void seeds_that_found_something_find_it_no_more(long seed) {
        Run.Result result = Run.of(seed, null);
        assertThat(result.violations()).as("seed %d", seed).isEmpty();
    }

    @Test
    void the_same_seed_is_the_same_run() {
        for (long seed = FROM; seed < FROM + 20; seed++) {
            Plan plan = Plan.of(new Dice(seed));
            assertThat(Run.of(seed, plan, null, true).trace())
                    .as("seed %d", seed)
                    .isEqualTo(Run.of(seed, plan, null, true).trace());
        }
    }

    @Test
    void every_planted_bug_is_caught() {
        List<String> table = new ArrayList<>();
        List<Bug> missed = new ArrayList<>();
        for (Bug bug : Bug.values()) {
            Run.Result caught = null;
            for (long seed = FROM; seed < FROM + SEEDS_FOR_A_BUG && caught == null; seed++) {
                Run.Result result = Run.of(seed, bug);
                caught = result.violations().isEmpty() ? null : result;
            }
            if (caught == null) {
                missed.add(bug);
            } else {
                table.add(
                        "| `%s` | %s | %d | %s |".formatted(bug, bug.words(), caught.seed() - FROM + 1, names(caught)));
            }
        }
        System.out.println(String.join("\n", table));
        assertThat(missed).isEmpty();
    }

    private static String names(Run.Result caught) {
        return String.join(
                ", ",
                caught.invariants().stream()
                        .map(Invariant::name)
                        .map(name -> name.substring(0, 2))
                        .toList());
    }
}
