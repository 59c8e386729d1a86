package org.rollcall.system.fault.load;

import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;
import org.rollcall.system.check.Asked;

/**
 * What one of the people asks for, and how that is said over HTTP.
 *
 * @param asked the command; sent again it is the same one
 */
public record Command(Asked asked, String path, String json) {

    static Command draft(String id, BallotId ballot, String symbol) {
        return new Command(Asked.other(CommandId.of(id), ballot.stream()), "/v1/proposals", """
                {"assembly":"tidewater","symbol":"%s","title":"On the lights of the channel"}""".formatted(symbol));
    }

    static Command majority(String id, BallotId ballot) {
        return new Command(
                Asked.other(CommandId.of(id), ballot.stream()), "/v1/proposals/" + ballot.stream() + "/majority", """
                {"rule":"simple-majority","basis":{"kind":"RULING","citation":"Standing Order 11"}}""");
    }

    static Command open(String id, BallotId ballot) {
        return new Command(
                Asked.open(CommandId.of(id), ballot.stream(), ballot),
                "/v1/proposals/" + ballot.stream() + "/ballots",
                "{}");
    }

    static Command vote(String id, BallotId ballot, String member, Choice choice) {
        return new Command(
                Asked.vote(CommandId.of(id), ballot, MemberCode.of(member), choice),
                "/v1/ballots/" + ballot + "/votes",
                """
                {"member":"%s","choice":"%s"}""".formatted(member, choice));
    }

    static Command close(String id, BallotId ballot) {
        return new Command(Asked.close(CommandId.of(id), ballot), "/v1/ballots/" + ballot + "/close", "{}");
    }
}
