package org.rollcall.ingest.simulation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether and how many votes are simulated here. */
@ConfigMapping(prefix = "rollcall.ingest.simulation")
public interface SimulationSettings {

    @WithDefault("true")
    boolean enabled();

    /** At the same time; a fifth is refused. */
    @WithDefault("4")
    int atOnce();

    /** How many that ended stay listed. */
    @WithDefault("50")
    int remembered();
}
