package org.rollcall.ingest.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.event.MotionEvent.Kind;
import org.rollcall.domain.event.Procedure;
import org.rollcall.domain.event.ProposalEvent.MajorityDetermined;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.ingest.log.AssemblyBook;
import org.rollcall.ingest.log.Known;
import org.rollcall.ingest.log.Refused;

/**
 * Which majority decides a question: that determined for the proposal, also of its amendments and parts (General Assembly rule
 * 84); for a motion that which the assembly's procedure names, or another by name.
 */
@ApplicationScoped
class Deciding {

    /** Said of a tally whose majority nobody knows. */
    private static final String UNKNOWN = "UNKNOWN";

    @Inject
    AssemblyBook assemblies;

    /** Either may be {@code null}: a majority that is not known, one that the procedure names. */
    record Majority(MajorityRule rule, Basis basis) {}

    Majority ofBallot(Proposal proposal, Subject subject, String named) {
        if (subject.kind() == Subject.Kind.MOTION) {
            return ofMotion(proposal, subject, named);
        }
        Majority determined = determined(proposal);
        if (named != null && !named.equals(determined.rule().name())) {
            throw new InvalidValue(
                    "rule",
                    "is for ballots on motions; this one is decided by the majority that was determined, "
                            + determined.rule().name());
        }
        return determined;
    }

    Majority ofTally(Proposal proposal, Subject subject, String named) {
        if (UNKNOWN.equals(named)) {
            return new Majority(null, null);
        }
        if (subject.kind() == Subject.Kind.MOTION) {
            return ofMotion(proposal, subject, named);
        }
        MajorityDetermined known = proposal.majority();
        boolean other =
                named != null && (known == null || !named.equals(known.rule().name()));
        return other ? new Majority(named(proposal, named), null) : determined(proposal);
    }

    private static Majority determined(Proposal proposal) {
        MajorityDetermined majority = proposal.majority();
        if (majority == null) {
            throw new Refused(
                    Refusal.MAJORITY_NOT_DETERMINED,
                    "no majority was determined for " + proposal.id() + "; determine it with POST /v1/proposals/"
                            + proposal.id() + "/majority");
        }
        return new Majority(majority.rule(), majority.basis());
    }

    private Majority ofMotion(Proposal proposal, Subject subject, String named) {
        Kind kind = Known.motion(proposal, subject.of()).moved().kind();
        return new Majority(named(proposal, named == null ? byProcedure(proposal, kind) : named), null);
    }

    private String byProcedure(Proposal proposal, Kind kind) {
        Procedure procedure =
                assemblies.require(proposal.submission().assembly()).ruleBook().procedure();
        if (procedure == null) {
            throw new InvalidValue("rule", "is missing: the assembly's procedure names no majority for motions");
        }
        return kind == Kind.RECONSIDERATION ? procedure.reconsideration() : procedure.motions();
    }

    private MajorityRule named(Proposal proposal, String name) {
        return assemblies.majority(proposal.submission().assembly(), name);
    }
}
