package org.rollcall.system.simulation;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Method;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.MajorityDetermined;
import org.rollcall.domain.event.ProposalEvent.ProposalSubmitted;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.ingest.ballot.Ballots;
import org.rollcall.ingest.ballot.CastVote;
import org.rollcall.ingest.ballot.CloseBallot;
import org.rollcall.ingest.ballot.VoidBallot;
import org.rollcall.ingest.log.Command;
import org.rollcall.ingest.log.Known;
import org.rollcall.ingest.log.Requests;
import org.rollcall.system.check.Asked;

/** The commands of a simulation as ingest-service makes them, beside what the checker is to know of them. */
final class Commands {

    /** Who asks: what is refused or counted does not depend on it. */
    private static final String ACTOR = "secretariat:simulator";

    private static final MajorityRule RULE = MajorityRule.simpleMajority();
    private static final Basis BASIS = new Basis(Basis.Kind.RULING, "Standing Order 11");

    private final Requests requests = new Requests();
    private final Ballots ballots = Beans.wired(new Ballots(), requests);
    private final List<MemberCode> members;
    private int ids;

    /** A command and what it asks for. */
    record Wanted(Asked asked, Command command) {}

    Commands(int members) {
        this.members = IntStream.range(0, members)
                .mapToObj(i -> MemberCode.of("M" + i))
                .toList();
    }

    List<MemberCode> members() {
        return members;
    }

    private CommandId id(String what) {
        return CommandId.of(what + "-" + ids++);
    }

    Wanted submit(StreamId stream) {
        CommandId id = id("submit");
        var submitted = new ProposalSubmitted(
                AssemblyId.of("tidewater"),
                stream.value().toUpperCase(Locale.ROOT),
                "A test",
                null,
                null,
                null,
                null,
                null,
                null,
                Provenance.test());
        return new Wanted(Asked.other(id, stream), command(id, stream, "submit", fold -> submitted));
    }

    Wanted determine(StreamId stream) {
        CommandId id = id("majority");
        return new Wanted(Asked.other(id, stream), command(id, stream, "majority", fold -> {
            Known.proposal(fold);
            return new MajorityDetermined(RULE, BASIS);
        }));
    }

    Wanted open(BallotId ballot) {
        CommandId id = id("open");
        var opened = new BallotOpened(
                ballot,
                null,
                "Shall it be adopted?",
                "it is adopted",
                RULE,
                BASIS,
                Roll.of(members),
                Method.MACHINE,
                Visibility.PUBLIC,
                null);
        return new Wanted(Asked.open(id, ballot.stream(), ballot), command(id, ballot.stream(), "open", fold -> {
            Known.proposal(fold);
            return opened;
        }));
    }

    private Command command(CommandId id, StreamId stream, String what, Function<StreamFold, Event> decision) {
        return requests.command(id, stream, ACTOR, what, what, decision);
    }

    Wanted vote(BallotId ballot, MemberCode member, Choice choice) {
        CommandId id = id("vote-" + member);
        return new Wanted(
                Asked.vote(id, ballot, member, choice),
                ballots.cast(id, ballot, ACTOR, new CastVote(null, member, choice, null, null)));
    }

    Wanted close(BallotId ballot) {
        CommandId id = id("close");
        return new Wanted(Asked.close(id, ballot), ballots.close(id, ballot, ACTOR, new CloseBallot()));
    }

    Wanted declareVoid(BallotId ballot) {
        CommandId id = id("void");
        return new Wanted(
                new Asked(ballot.stream(), id, Asked.Kind.VOID, ballot, null, null),
                ballots.voidBallot(id, ballot, ACTOR, new VoidBallot("a test")));
    }
}
