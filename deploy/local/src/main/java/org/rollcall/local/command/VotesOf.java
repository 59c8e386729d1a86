package org.rollcall.local.command;

import org.rollcall.local.client.Query;
import picocli.CommandLine.Option;

/** On top of a {@link Selection}: the votes on which a member did something. */
final class VotesOf {
    @Option(names = "--member", paramLabel = "CODE", description = "on whose roll it was, such as FRA")
    private String member;

    @Option(names = "--choice", paramLabel = "C", description = "how that member voted: yes, no, abstain, not-voting")
    private String choice;

    Query on(Query query) {
        return query.with("member", Selection.upper(member)).with("choice", Selection.upper(choice));
    }
}
