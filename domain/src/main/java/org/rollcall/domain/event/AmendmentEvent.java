package org.rollcall.domain.event;

import java.util.List;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.Text;
import org.rollcall.domain.id.BallotId;

/**
 * What can be seen of a proposal's amendments and of its parts (General Assembly rules 89 and 90). An amendment is named by its
 * symbol; an oral one by what the presiding officer calls it.
 */
public sealed interface AmendmentEvent extends ProposalEvent {

    /** More amendments or parts than any text has seen; a bound on what one event can hold. */
    int MOST = 500;

    /**
     * An amendment was submitted.
     *
     * @param amendment its symbol, {@code A/ES-11/L.12}; the name it goes by where it is oral
     * @param changes what it changes in the text, in words
     * @param amends the amendment that this one amends, or {@code null} where it amends the proposal
     * @param oral moved from the floor, without a document
     * @param makesFall amendments whose rejection its adoption implies: they are then not put to the vote (rule 90); also ones
     *     that are submitted later, since of two that exclude each other one comes first
     */
    record AmendmentSubmitted(
            String amendment,
            String title,
            List<String> sponsors,
            String changes,
            String amends,
            boolean oral,
            List<String> makesFall)
            implements AmendmentEvent {
        public AmendmentSubmitted {
            amendment = symbol(amendment);
            title = Text.optional("title", title, Text.LONGEST_TITLE);
            sponsors = Text.listed("sponsors", sponsors, 200, MOST);
            changes = Text.optional("changes", changes, Text.LONGEST_TITLE);
            amends = Text.optional("amends", amends, 120);
            makesFall = Text.listed("makesFall", makesFall, 120, MOST);
            if (amendment.equals(amends) || makesFall.contains(amendment)) {
                throw new InvalidValue("amendment", "cannot amend itself or make itself fall");
            }
        }
    }

    /** Its sponsors withdrew an amendment (rule 80). */
    record AmendmentWithdrawn(String amendment) implements AmendmentEvent {
        public AmendmentWithdrawn {
            amendment = symbol(amendment);
        }
    }

    /**
     * The presiding officer put the amendments in the order in which they are voted on: furthest removed in substance first
     * (rule 90). Without it the order is that of submission.
     *
     * @param order every amendment that is not decided yet, each once
     * @param ground why this order, in words, or {@code null}
     */
    record AmendmentsRanked(List<String> order, String ground) implements AmendmentEvent {
        public AmendmentsRanked {
            order = Text.listed("order", InvalidValue.required("order", order), 120, MOST);
            ground = Text.optional("ground", ground, 400);
            if (order.isEmpty()) {
                throw new InvalidValue("order", "must name at least one amendment");
            }
        }
    }

    /** The verdict again, for subscribers; without a ballot it was adopted without a vote. Either way the text is changed. */
    record AmendmentAdopted(String amendment, BallotId ballot, Figures figures) implements AmendmentEvent {
        public AmendmentAdopted {
            amendment = symbol(amendment);
        }
    }

    /** The verdict again, where the amendment was not adopted. */
    record AmendmentRejected(String amendment, BallotId ballot, Figures figures) implements AmendmentEvent {
        public AmendmentRejected {
            amendment = symbol(amendment);
            InvalidValue.required("ballot", ballot);
        }
    }

    /** The consequence again: an amendment that is not put to the vote, because of what was decided of another. */
    record AmendmentNotPut(String amendment, String because) implements AmendmentEvent {
        public AmendmentNotPut {
            amendment = symbol(amendment);
            because = Text.optional("because", because, 400);
        }
    }

    /** The verdict again: a part voted on separately stays in the text (rule 89). */
    record PartRetained(String part, BallotId ballot, Figures figures) implements AmendmentEvent {
        public PartRetained {
            part = Text.required("part", part, 200);
            InvalidValue.required("ballot", ballot);
        }
    }

    /** The verdict again: a part is out of the text; with all operative parts out, the proposal is rejected (rule 89). */
    record PartRejected(String part, BallotId ballot, Figures figures) implements AmendmentEvent {
        public PartRejected {
            part = Text.required("part", part, 200);
            InvalidValue.required("ballot", ballot);
        }
    }

    private static String symbol(String amendment) {
        return Text.required("amendment", amendment, 120);
    }
}
