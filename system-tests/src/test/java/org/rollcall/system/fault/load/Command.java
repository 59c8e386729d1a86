package org.rollcall.system.fault.load;

import org.rollcall.domain.roll.Choice;

/**
 * What one of the people asks for.
 *
 * @param id chosen by whoever asks; sent again it is the same command
 * @param ballot that it is about, or that is opened on the draft that it is about
 * @param member who votes, or {@code null}
 * @param choice what for, or {@code null}
 */
public record Command(Kind kind, String id, String ballot, String member, Choice choice, String path, String json) {

    /** What kinds there are. */
    public enum Kind {
        DRAFT,
        MAJORITY,
        OPEN,
        VOTE,
        CLOSE
    }

    static Command draft(String id, String ballot, String symbol) {
        return new Command(Kind.DRAFT, id, ballot, null, null, "/v1/proposals", """
                {"assembly":"tidewater","symbol":"%s","title":"On the lights of the channel"}""".formatted(symbol));
    }

    static Command majority(String id, String ballot) {
        return new Command(Kind.MAJORITY, id, ballot, null, null, "/v1/proposals/" + stream(ballot) + "/majority", """
                {"rule":"simple-majority","basis":{"kind":"RULING","citation":"Standing Order 11"}}""");
    }

    static Command open(String id, String ballot) {
        return new Command(Kind.OPEN, id, ballot, null, null, "/v1/proposals/" + stream(ballot) + "/ballots", "{}");
    }

    static Command vote(String id, String ballot, String member, Choice choice) {
        return new Command(Kind.VOTE, id, ballot, member, choice, "/v1/ballots/" + ballot + "/votes", """
                {"member":"%s","choice":"%s"}""".formatted(member, choice));
    }

    static Command close(String id, String ballot) {
        return new Command(Kind.CLOSE, id, ballot, null, null, "/v1/ballots/" + ballot + "/close", "{}");
    }

    private static String stream(String ballot) {
        return ballot.substring(0, ballot.lastIndexOf('.'));
    }
}
