package org.rollcall.ingest.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.event.MotionEvent;
import org.rollcall.domain.event.Procedure;
import org.rollcall.domain.event.ProposalEvent.MajorityDetermined;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.ingest.ballot.QuestionAsPut;
import org.rollcall.ingest.log.AssemblyBook;
import org.rollcall.ingest.scenario.Act;

/** What is put to a meeting, and by which majority it is decided, where a step of the scenario does not say it. */
@ApplicationScoped
class Questions {

    /** The rule of a result of which nobody recorded which majority applied. */
    private static final String UNKNOWN = "UNKNOWN";

    @Inject
    Stage stage;

    @Inject
    AssemblyBook assemblies;

    /** A question as it is put, under the number of its ballot. */
    record Put(BallotId ballot, Subject subject, String question, String yesMeans, MajorityRule rule, Basis basis) {}

    Put put(StreamId stream, Act.Vote act) {
        return stage.ask(stream, proposal -> put(proposal, act.subject(), act.question(), act.yesMeans(), act.rule()));
    }

    Put put(StreamId stream, Act.Tally act) {
        return stage.ask(stream, proposal -> put(proposal, act.subject(), act.question(), act.yesMeans(), act.rule()));
    }

    private Put put(Proposal proposal, Subject named, String question, String yesMeans, String ruleName) {
        Subject subject = named == null ? proposal.next() : named;
        QuestionAsPut put = QuestionAsPut.of(proposal, subject);
        MajorityDetermined determined = proposal.majority();
        boolean motion = subject.kind() == Subject.Kind.MOTION;
        MajorityRule rule = motion || ruleName != null
                ? named(proposal, subject, ruleName)
                : determined == null ? null : determined.rule();
        return new Put(
                new BallotId(proposal.id(), proposal.nextNumber()),
                subject,
                question == null ? put.question() : question,
                yesMeans == null ? put.yesMeans() : yesMeans,
                rule,
                motion || determined == null ? null : determined.basis());
    }

    private MajorityRule named(Proposal proposal, Subject subject, String name) {
        if (UNKNOWN.equals(name)) {
            return null;
        }
        AssemblyId assembly = proposal.submission().assembly();
        return assemblies.majority(assembly, name != null ? name : ofMotion(assembly, proposal, subject));
    }

    private String ofMotion(AssemblyId assembly, Proposal proposal, Subject subject) {
        Procedure procedure = InvalidValue.required(
                "procedure", assemblies.require(assembly).ruleBook().procedure());
        boolean reconsiders = proposal.motions().stream()
                .filter(motion -> motion.name().equals(subject.of()))
                .anyMatch(motion -> motion.moved().kind() == MotionEvent.Kind.RECONSIDERATION);
        return reconsiders ? procedure.reconsideration() : procedure.motions();
    }

    /** The latest vote on that subject, or the latest of all. */
    BallotId voted(StreamId stream, Subject subject) {
        return stage.ask(stream, proposal -> proposal.ballots().stream()
                .filter(ballot -> !(ballot instanceof Ballot.Voided))
                .filter(ballot -> subject == null || ballot.subject().equals(subject))
                .map(Ballot::id)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new InvalidValue("subject", "was not voted on: " + subject)));
    }
}
