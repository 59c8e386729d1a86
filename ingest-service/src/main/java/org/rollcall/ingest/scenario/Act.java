package org.rollcall.ingest.scenario;

import java.util.List;
import java.util.Map;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Method;
import org.rollcall.domain.event.MotionEvent;
import org.rollcall.domain.event.StatementDelivered;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.rule.Reason;

/** What can happen in a meeting's scenario. A proposal is named by the symbol under which it was submitted there. */
public sealed interface Act {

    /** The symbol of the proposal that it is about, or {@code null}. */
    String proposal();

    /** A draft is submitted; nothing about itself can be needed before. */
    record Submit(
            String symbol,
            String title,
            String kind,
            String session,
            String item,
            String series,
            List<String> related,
            List<String> sponsors)
            implements Act {
        public Submit {
            InvalidValue.required("submit.symbol", symbol);
            related = related == null ? List.of() : List.copyOf(related);
            sponsors = sponsors == null ? List.of() : List.copyOf(sponsors);
        }

        @Override
        public String proposal() {
            return symbol;
        }
    }

    /** The meeting turns to a proposal. */
    record Take(String proposal, String item) implements Act {}

    /** Which majority applies. */
    record Majority(String proposal, String rule, Basis basis) implements Act {}

    /** An amendment is submitted. */
    record Amend(
            String proposal,
            String amendment,
            String title,
            List<String> sponsors,
            String changes,
            String amends,
            Boolean oral,
            List<String> makesFall)
            implements Proceeding {}

    /** The presiding officer ranks the amendments. */
    record Rank(String proposal, List<String> order, String ground) implements Proceeding {}

    /** A motion is moved; its precedence is the assembly's. */
    record Move(
            String proposal,
            String motion,
            MotionEvent.Kind kind,
            String mover,
            String words,
            String concerns,
            List<MotionEvent.Part> parts,
            MotionEvent.Polarity polarity,
            Boolean allOperative)
            implements Proceeding {}

    /** A motion is decided without a vote. */
    record Decide(String proposal, String motion, Boolean carried) implements Proceeding {}

    /** The proposal is withdrawn, or the amendment or motion that is named. */
    record Withdraw(String proposal, String amendment, String motion, String reason) implements Proceeding {}

    /** The sponsors revise the draft. */
    record Revise(String proposal, String symbol, String title, String changes) implements Proceeding {}

    /**
     * A vote is taken, member by member.
     *
     * @param subject what is put next unless given
     * @param rollCall the id of the roll call's file; or the votes of an invented one, in one of two ways:
     * @param votes the members by what they do
     * @param groups the shares of a group's members by what they do, diced with
     * @param seed so that the same file gives the same votes
     * @param rule by name, for a motion that another majority decides than the procedure says
     * @param present members reported present, or {@code null}
     * @param pressedFirst what members press before they change their vote
     * @param announced figures that the presiding officer reads out, where they are not the count's
     */
    record Vote(
            String proposal,
            Subject subject,
            String rollCall,
            String question,
            String yesMeans,
            String rule,
            Method method,
            Scenario.Votes votes,
            Map<String, Shares> groups,
            Long seed,
            Integer present,
            Map<MemberCode, Choice> pressedFirst,
            List<MemberCode> notParticipating,
            Figures announced)
            implements Act {
        public Vote {
            int given = (rollCall == null ? 0 : 1) + (votes == null ? 0 : 1) + (groups == null ? 0 : 1);
            if (given != 1) {
                throw new InvalidValue("vote", "must name a rollCall, or give votes, or shares of groups: one of them");
            }
            pressedFirst = pressedFirst == null ? Map.of() : Map.copyOf(pressedFirst);
            notParticipating = notParticipating == null ? List.of() : List.copyOf(notParticipating);
        }

        /** Whether all that is said of members is from a roll call's file. */
        boolean isRecorded() {
            return rollCall != null && pressedFirst.isEmpty() && notParticipating.isEmpty();
        }
    }

    /** Shares of a group's members, in the wire's words; the rest does not vote. */
    record Shares(Double YES, Double NO, Double ABSTAIN) {
        public Shares {
            YES = YES == null ? 0 : YES;
            NO = NO == null ? 0 : NO;
            ABSTAIN = ABSTAIN == null ? 0 : ABSTAIN;
            if (!(YES >= 0 && NO >= 0 && ABSTAIN >= 0 && YES + NO + ABSTAIN <= 1.000_001)) {
                throw new InvalidValue("vote.groups", "must give shares from 0 to 1 that add up to at most 1");
            }
        }
    }

    /**
     * The result of a vote whose roll is not public.
     *
     * @param rule by name; the determined one or the procedure's unless given; {@code UNKNOWN} where it is not known
     */
    record Tally(
            String proposal,
            Subject subject,
            String question,
            String yesMeans,
            String rule,
            Figures figures,
            Outcome outcome,
            Reason reason,
            String source,
            String words)
            implements Act {}

    /** The adopted text gets its number. */
    record Numbered(String proposal, String resolution) implements Proceeding {}

    /**
     * A statement, about a proposal or to the meeting.
     *
     * @param explains the votes that it explains, of that proposal
     */
    record Statement(
            String proposal, String speaker, StatementDelivered.Kind kind, String words, List<Subject> explains)
            implements Act {
        public Statement {
            explains = explains == null ? List.of() : List.copyOf(explains);
        }
    }

    /**
     * Somebody publishes a figure.
     *
     * @param subject of the vote that is meant; the latest unless given
     */
    record Figure(
            String proposal,
            Subject subject,
            String source,
            String words,
            Long yes,
            Long no,
            Long abstain,
            Long notVoting,
            Outcome outcome,
            String body,
            String previous)
            implements Proceeding {}

    /** A member says how it had meant to vote. */
    record Intend(String proposal, Subject subject, MemberCode member, Choice choice, String words)
            implements Proceeding {}

    /** The sitting is suspended. */
    record Suspend(String reason) implements OfMeeting {}

    /** The sitting goes on. */
    record Resume() implements OfMeeting {}

    /** The meeting ends. */
    record Adjourn(String reason) implements OfMeeting {}

    /** What happens to a proposal beside the votes on it. */
    sealed interface Proceeding extends Act {}

    /** What concerns no proposal. */
    sealed interface OfMeeting extends Act {
        @Override
        default String proposal() {
            return null;
        }
    }
}
