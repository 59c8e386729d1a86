package org.rollcall.local.command;

import java.util.concurrent.Callable;
import org.rollcall.local.client.Query;
import org.rollcall.local.screen.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "votes",
        mixinStandardHelpOptions = true,
        description =
                "One line a member and ballot, in the order of the roll: of one ballot, or of all that are selected.")
final class ExportVotes implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "BALLOT", description = "only this one")
    private String ballot;

    @Mixin
    private VotesOf member;

    @Mixin
    private Selection selection;

    @Mixin
    private Destination destination;

    private final Where where;
    private final Screen screen;

    ExportVotes(Where where, Screen screen) {
        this.where = where;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        String path = ballot == null ? "/v1/votes" : "/v1/ballots/" + Query.encoded(ballot) + "/votes";
        Query asked = member.on(selection.on(destination.named(path)));
        return destination.write(where.query(), screen, asked);
    }
}
