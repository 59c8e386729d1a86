package org.rollcall.local.command;

import java.util.UUID;
import picocli.CommandLine.Option;

/** The id of a command: repeating it under the same id does it once. */
final class CommandId {
    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "Id of this command; repeat it with the same id when the answer was lost.")
    private String id;

    String value() {
        if (id == null) {
            id = UUID.randomUUID().toString();
        }
        return id;
    }
}
