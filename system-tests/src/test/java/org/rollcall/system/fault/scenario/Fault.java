package org.rollcall.system.fault.scenario;

import org.rollcall.system.fault.stage.Stage;

/** One blow, which falls while people vote. */
@FunctionalInterface
interface Fault {

    /**
     * Strikes, waits as long as it takes to hurt, and lets what was broken go on.
     *
     * @return whether it happened at all; a fault that did not proves nothing
     */
    boolean strike(Stage stage, Ordeal ordeal) throws Exception;
}
