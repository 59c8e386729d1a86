package org.rollcall.domain.event;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.Text;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.rule.Reason;

/** What is said of a vote. Only {@link TallyReported} decides anything, and only where no roll is known. */
public sealed interface WordEvent extends ProposalEvent {

    /** How a vote can end, as it is reported. */
    Set<Outcome> OF_A_VOTE = Set.of(Outcome.ADOPTED, Outcome.REJECTED, Outcome.TIED, Outcome.UNKNOWN);

    /** A member that is present declared that it does not participate in a vote; it stays among those not voting. */
    record NonParticipationDeclared(BallotId ballot, MemberCode member) implements WordEvent {
        public NonParticipationDeclared {
            InvalidValue.required("ballot", ballot);
            InvalidValue.required("member", member);
        }
    }

    /**
     * A delegation said after the close how it had meant to vote. The record carries a footnote; the count stays.
     *
     * @param words as said, or {@code null}
     */
    record VoteIntended(BallotId ballot, MemberCode member, Choice choice, String words) implements WordEvent {
        public VoteIntended {
            InvalidValue.required("ballot", ballot);
            InvalidValue.required("member", member);
            InvalidValue.required("choice", choice);
            words = Text.optional("words", words, Text.LONGEST_TITLE);
        }
    }

    /**
     * Somebody else published something about a result. It is kept with its source beside the count, and differences are
     * computed from it; it never alters anything.
     *
     * @param source who said so
     * @param words as published, or {@code null}
     * @param figures those that were given; each may be missing
     * @param outcome as published, or {@code null}
     * @param body the body that was named, or {@code null}
     * @param previous the symbol of what was called the previous vote of the series, or {@code null}
     */
    record FigureReported(
            BallotId ballot,
            String source,
            String words,
            Figures figures,
            Outcome outcome,
            String body,
            String previous)
            implements WordEvent {
        public FigureReported {
            InvalidValue.required("ballot", ballot);
            source = Text.required("source", source, 400);
            words = Text.optional("words", words, Text.LONGEST_TITLE);
            figures = figures == null ? new Figures(null, null, null, null) : figures;
            body = Text.optional("body", body, 200);
            previous = Text.optional("previous", previous, 120);
            if (figures.isEmpty() && outcome == null && body == null && previous == null) {
                throw new InvalidValue("figures", "are missing: give a figure, an outcome, a body or a previous vote");
            }
        }
    }

    /**
     * A later edition of the data set that a vote was imported from reads otherwise. The first reading stays, and the count with
     * it; the correction is shown beside it, and histories follow the latest edition.
     *
     * @param member whose reading changed, or {@code null} where something else did
     * @param what changed: {@link #CHOICE} of a member, else {@code date}, {@code resolution}, {@code title}, {@code yes}
     * @param from as it was read before; of a member one of {@link Recorded}
     * @param to as it reads now; {@code null}, as {@code from}, where there is nothing
     * @param edition of the data set that says so
     */
    record RecordCorrected(BallotId ballot, MemberCode member, String what, String from, String to, String edition)
            implements WordEvent {

        /** How a member voted, or that it is on the roll. */
        public static final String CHOICE = "choice";

        public RecordCorrected {
            InvalidValue.required("ballot", ballot);
            what = Text.required("what", what, 60);
            if (CHOICE.equals(what) != (member != null)) {
                throw new InvalidValue("member", "is given where its choice was corrected, and only there");
            }
            from = member == null
                    ? Text.optional("from", from, Text.LONGEST_TITLE)
                    : Recorded.named("from", from).name();
            to = member == null
                    ? Text.optional("to", to, Text.LONGEST_TITLE)
                    : Recorded.named("to", to).name();
            edition = Text.required("edition", edition, 200);
            if (Objects.equals(from, to)) {
                throw new InvalidValue("to", "is what it was before");
            }
        }

        /** The corrected reading of a member. */
        public static RecordCorrected ofMember(
                BallotId ballot, MemberCode member, Recorded from, Recorded to, String edition) {
            return new RecordCorrected(ballot, member, CHOICE, from.name(), to.name(), edition);
        }

        /** What it reads now of its member. */
        public Recorded reading() {
            return Recorded.named("to", to);
        }
    }

    /** What a record says of a member on one ballot. */
    enum Recorded {
        YES,
        NO,
        ABSTAIN,
        NOT_VOTING,
        /** It is not on the roll. */
        NOT_A_MEMBER;

        /** @throws InvalidValue for anything else */
        static Recorded named(String field, String name) {
            for (Recorded reading : values()) {
                if (reading.name().equals(name)) {
                    return reading;
                }
            }
            throw new InvalidValue(field, "must be one of " + List.of(values()) + ", not '" + name + "'");
        }

        /** @param choice {@code null} for a member that did not vote */
        public static Recorded of(Choice choice) {
            return choice == null ? NOT_VOTING : valueOf(choice.name());
        }
    }

    /**
     * The result of a vote whose roll is not known: totals, or only the outcome. It stands in the place of a ballot; nobody's
     * name is attached to a vote.
     *
     * @param rule the majority that applied, or {@code null} where that is not known
     * @param members how many were on the roll
     * @param figures those that were found; a missing one is not known, never zero
     * @param outcome as reported: of a vote, so adopted, rejected, tied or not known; {@code null} only where the rule and the
     *     figures decide it
     * @param reason as reported, where the outcome is not {@link Outcome#ADOPTED}; or {@code null}
     * @param source where the figures are from
     * @param words what is to be said of their certainty, or {@code null}
     */
    record TallyReported(
            BallotId ballot,
            Subject subject,
            String question,
            String yesMeans,
            MajorityRule rule,
            Basis basis,
            int members,
            Figures figures,
            Outcome outcome,
            Reason reason,
            String source,
            String words)
            implements WordEvent {
        public TallyReported {
            InvalidValue.required("ballot", ballot);
            subject = subject == null ? Subject.whole() : subject;
            question = Text.required("question", question, Text.LONGEST_TITLE);
            yesMeans = Text.required("yesMeans", yesMeans, Text.LONGEST_TITLE);
            figures = figures == null ? new Figures(null, null, null, null) : figures;
            source = Text.required("source", source, 400);
            words = Text.optional("words", words, Text.LONGEST_TITLE);
            if (members < 1 || figures.sum() > members) {
                throw new InvalidValue(
                        "members",
                        "must be at least 1 and no fewer than the votes, " + figures.sum() + ", not " + members);
            }
            if (figures.isComplete() && figures.sum() != members) {
                throw new InvalidValue(
                        "figures", "add up to " + figures.sum() + ", not to the " + members + " members");
            }
            if (figures.isEmpty() && outcome == null) {
                throw new InvalidValue("outcome", "is missing, and so are the figures: give at least one of them");
            }
            checkOutcome(outcome, reason);
        }

        /** A text is withdrawn, not acted on or a vote void by events of their own. */
        private static void checkOutcome(Outcome outcome, Reason reason) {
            if (outcome != null && !OF_A_VOTE.contains(outcome)) {
                throw new InvalidValue("outcome", "must be ADOPTED, REJECTED, TIED or UNKNOWN, not " + outcome);
            }
            if (reason != null && (outcome == null || outcome == Outcome.ADOPTED)) {
                throw new InvalidValue("reason", "has its place beside an outcome that is not ADOPTED");
            }
        }
    }
}
