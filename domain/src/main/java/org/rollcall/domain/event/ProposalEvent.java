package org.rollcall.domain.event;

import java.util.List;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.Text;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;

/**
 * What can be seen in a proposal's stream. A draft, its amendments, motions and every ballot on them share one stream, so their
 * order is total (DESIGN decision 3). Here stands what every vote has; {@link AmendmentEvent}, {@link MotionEvent}, {@link
 * WordEvent} and {@link StatementDelivered} hold the rest. Optional components are {@code null} where nothing was said.
 */
public sealed interface ProposalEvent extends Event
        permits AmendmentEvent,
                MotionEvent,
                WordEvent,
                StatementDelivered,
                ProposalEvent.ProposalSubmitted,
                ProposalEvent.ProposalRevised,
                ProposalEvent.ProposalWithdrawn,
                ProposalEvent.SponsorJoined,
                ProposalEvent.SponsorWithdrew,
                ProposalEvent.MajorityDetermined,
                ProposalEvent.BallotOpened,
                ProposalEvent.VoteCast,
                ProposalEvent.BallotClosed,
                ProposalEvent.BallotVoided,
                ProposalEvent.ResultAnnounced,
                ProposalEvent.ProposalAdopted,
                ProposalEvent.ProposalRejected,
                ProposalEvent.ResolutionNumbered {

    /**
     * A draft was submitted: the first event of its stream, and the one that says where the stream comes from.
     *
     * @param kind what it is, {@code DRAFT_RESOLUTION} unless said otherwise
     * @param related other proposals on the same matter
     * @param series the line of votes that it continues
     * @param catalogue what a library says of the document, or {@code null}
     */
    record ProposalSubmitted(
            AssemblyId assembly,
            String symbol,
            String title,
            String kind,
            String session,
            String meeting,
            String item,
            List<StreamId> related,
            String series,
            Catalogue catalogue,
            Provenance provenance)
            implements ProposalEvent {
        public ProposalSubmitted {
            InvalidValue.required("assembly", assembly);
            symbol = Text.required("symbol", symbol, 120);
            title = Text.required("title", title, Text.LONGEST_TITLE);
            kind = kind == null ? "DRAFT_RESOLUTION" : Text.required("kind", kind, 60);
            session = Text.optional("session", session, 200);
            meeting = Text.optional("meeting", meeting, 120);
            item = Text.optional("item", item, Text.LONGEST_TITLE);
            related = related == null ? List.of() : List.copyOf(related);
            series = Text.optional("series", series, 120);
            InvalidValue.required("provenance", provenance);
        }

        /** One that no catalogue describes. */
        public ProposalSubmitted(
                AssemblyId assembly,
                String symbol,
                String title,
                String kind,
                String session,
                String meeting,
                String item,
                List<StreamId> related,
                String series,
                Provenance provenance) {
            this(assembly, symbol, title, kind, session, meeting, item, related, series, null, provenance);
        }
    }

    /**
     * The sponsors put a revised text in the place of the one before.
     *
     * @param symbol the revised text's, {@code A/ES-11/L.16/Rev.1}
     * @param title {@code null} where it stays
     * @param changes what is different, in words, or {@code null}
     */
    record ProposalRevised(String symbol, String title, String changes) implements ProposalEvent {
        public ProposalRevised {
            symbol = Text.required("symbol", symbol, 120);
            title = Text.optional("title", title, Text.LONGEST_TITLE);
            changes = Text.optional("changes", changes, Text.LONGEST_TITLE);
        }
    }

    /** The sponsors withdrew the draft: before voting began, and only unamended (rule 80). */
    record ProposalWithdrawn(String reason) implements ProposalEvent {
        public ProposalWithdrawn {
            reason = Text.optional("reason", reason, 400);
        }
    }

    /**
     * Someone joined the sponsors.
     *
     * @param sponsor any name: sponsors need not be members of the body
     * @param amendment the symbol of the amendment that is sponsored, or {@code null} for the draft itself
     */
    record SponsorJoined(String sponsor, String amendment) implements ProposalEvent {
        public SponsorJoined {
            sponsor = Text.required("sponsor", sponsor, 200);
            amendment = Text.optional("amendment", amendment, 120);
        }
    }

    /** Someone left the sponsors, of the draft or of an amendment. */
    record SponsorWithdrew(String sponsor, String amendment) implements ProposalEvent {
        public SponsorWithdrew {
            sponsor = Text.required("sponsor", sponsor, 200);
            amendment = Text.optional("amendment", amendment, 120);
        }
    }

    /** Which majority applies, and on what basis: a decision of its own, made before the vote. */
    record MajorityDetermined(MajorityRule rule, Basis basis) implements ProposalEvent {
        public MajorityDetermined {
            InvalidValue.required("rule", rule);
            InvalidValue.required("basis", basis);
        }
    }

    /**
     * A recorded vote was opened, with everything needed to judge it alone.
     *
     * @param question the question as put, in words
     * @param yesMeans what a vote in favour means
     * @param rule the majority that decides, copied from {@link MajorityDetermined}; {@code null} where it is not known
     * @param present members reported present, or {@code null}
     */
    record BallotOpened(
            BallotId ballot,
            Subject subject,
            String question,
            String yesMeans,
            MajorityRule rule,
            Basis basis,
            Roll roll,
            Method method,
            Visibility visibility,
            Integer present)
            implements ProposalEvent {
        public BallotOpened {
            InvalidValue.required("ballot", ballot);
            subject = subject == null ? Subject.whole() : subject;
            question = Text.required("question", question, Text.LONGEST_TITLE);
            yesMeans = Text.required("yesMeans", yesMeans, Text.LONGEST_TITLE);
            InvalidValue.required("roll", roll);
            InvalidValue.required("method", method);
            InvalidValue.required("visibility", visibility);
            if (present != null && (present < 0 || present > roll.size())) {
                throw new InvalidValue("present", "must be from 0 to the " + roll.size() + " members on the roll");
            }
        }
    }

    /**
     * A vote was cast.
     *
     * @param recordedBy who entered it, where that was not the member itself
     * @param replaces the command whose vote this one changes; where given, it only counts if that vote is still in effect
     */
    record VoteCast(BallotId ballot, MemberCode member, Choice choice, String recordedBy, CommandId replaces)
            implements ProposalEvent {
        public VoteCast {
            InvalidValue.required("ballot", ballot);
            InvalidValue.required("member", member);
            InvalidValue.required("choice", choice);
            recordedBy = Text.optional("recordedBy", recordedBy, 200);
        }
    }

    /** The gavel: nothing cast after this counts, and the verdict follows from it in the same moment. */
    record BallotClosed(BallotId ballot) implements ProposalEvent {
        public BallotClosed {
            InvalidValue.required("ballot", ballot);
        }
    }

    /** An open ballot was declared void; it decides nothing and another may be opened. */
    record BallotVoided(BallotId ballot, String reason) implements ProposalEvent {
        public BallotVoided {
            InvalidValue.required("ballot", ballot);
            reason = Text.required("reason", reason, 1_000);
        }
    }

    /** What the presiding officer said the result was; kept beside the count, and never alters it. */
    record ResultAnnounced(BallotId ballot, Figures figures, Outcome outcome, String words) implements ProposalEvent {
        public ResultAnnounced {
            InvalidValue.required("ballot", ballot);
            InvalidValue.required("figures", figures);
            words = Text.optional("words", words, Text.LONGEST_TITLE);
        }
    }

    /**
     * The verdict again, for subscribers; changes nothing. For an import without a known rule it is the outcome as recorded.
     *
     * @param ballot the ballot that decided, or {@code null} for an adoption without a vote
     */
    record ProposalAdopted(BallotId ballot, Figures figures) implements ProposalEvent {}

    /** The verdict again, where the proposal was not adopted. */
    record ProposalRejected(BallotId ballot, Figures figures) implements ProposalEvent {
        public ProposalRejected {
            InvalidValue.required("ballot", ballot);
        }
    }

    /** The adopted text got its number. */
    record ResolutionNumbered(String symbol) implements ProposalEvent {
        public ResolutionNumbered {
            symbol = Text.required("symbol", symbol, 120);
        }
    }
}
