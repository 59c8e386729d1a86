package org.rollcall.domain.ballot;

import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.rule.Count;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Question;
import org.rollcall.domain.rule.Verdict;

/** Applies a ballot's rule to what is known of it. */
final class Judgement {

    /** Said where the question was put the other way round. */
    static final String AGAINST_CARRIES = "counting the votes against, which carry the motion: ";

    private Judgement() {}

    static Question question(Subject subject) {
        return switch (subject.kind()) {
            case WHOLE, AS_AMENDED, AMENDMENT -> Question.TEXT;
            case PART -> Question.PART;
            case MOTION -> Question.MOTION;
        };
    }

    static Verdict standing(Ballot.Open open) {
        MajorityRule rule = open.terms().rule();
        if (rule == null) {
            return Verdict.withoutRule(false);
        }
        Count count = Ballot.count(open.terms(), open.votes());
        return open.mirrored() ? rule.standing(count.mirrored()).saying(AGAINST_CARRIES) : rule.standing(count);
    }

    static Verdict decided(Ballot.Open open) {
        BallotOpened terms = open.terms();
        if (terms.rule() == null) {
            return Verdict.withoutRule(true);
        }
        Count count = Ballot.count(terms, open.votes());
        Question question = question(terms.subject());
        return open.mirrored()
                ? terms.rule().decide(count.mirrored(), question).saying(AGAINST_CARRIES)
                : terms.rule().decide(count, question);
    }
}
