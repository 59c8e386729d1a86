package org.rollcall.local.command;

import org.rollcall.local.Trouble;
import org.rollcall.local.service.Loopback;
import picocli.CommandLine.Option;

/** Whether the pages that steer are served: on this machine they are, for others only where that is asked for. */
final class ControlChoice {
    @Option(
            names = "--control",
            negatable = true,
            description = "Serve the pages that submit, open, vote, close and announce (default: only on this machine)."
                    + " What they send needs a token, which the printed links carry.")
    private Boolean asked;

    boolean on(String host) {
        return asked == null ? Loopback.isLocal(host) : asked;
    }

    /** @throws Trouble where they are asked for on an address that no browser can ask for */
    void check(String host) {
        if (on(host) && (host.equals("0.0.0.0") || host.equals("::"))) {
            throw new Trouble(
                    "With --control say the address that people will use, such as --host 192.168.1.5: commands"
                            + " are taken only from pages of that address.");
        }
    }
}
