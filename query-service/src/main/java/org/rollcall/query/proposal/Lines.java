package org.rollcall.query.proposal;

import java.util.List;
import org.rollcall.domain.amendment.Amendment;
import org.rollcall.domain.amendment.PartState;
import org.rollcall.domain.event.AmendmentEvent.AmendmentSubmitted;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.event.MotionEvent;
import org.rollcall.domain.event.MotionEvent.MotionMoved;
import org.rollcall.domain.event.StatementDelivered;
import org.rollcall.domain.fold.Delivered;
import org.rollcall.domain.fold.Determined;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.motion.Motion;
import org.rollcall.domain.rule.MajorityRule;

/** The lines of a proposal's document: each thing that was put before the body, with what became of it. */
public final class Lines {

    private Lines() {}

    /** An amendment; {@code because} says why it was not put to the vote, where it was not. */
    public record AmendmentLine(
            String symbol,
            String title,
            List<String> sponsors,
            String changes,
            String amends,
            boolean oral,
            List<String> makesFall,
            Amendment.State state,
            BallotId ballot,
            String because,
            String submittedAt,
            long seq) {

        static AmendmentLine of(Amendment amendment) {
            AmendmentSubmitted submitted = amendment.submission();
            return new AmendmentLine(
                    amendment.symbol(),
                    submitted.title(),
                    amendment.sponsors(),
                    submitted.changes(),
                    submitted.amends(),
                    submitted.oral(),
                    submitted.makesFall(),
                    amendment.state(),
                    amendment.ballot(),
                    amendment.because(),
                    amendment.submittedAt().toString(),
                    amendment.seq());
        }
    }

    /** A part that is voted on separately. */
    public record PartLine(String name, String words, boolean operative, PartState.State state, BallotId ballot) {

        static PartLine of(PartState part) {
            return new PartLine(
                    part.part().name(), part.part().words(), part.part().operative(), part.state(), part.ballot());
        }
    }

    /** A motion; {@code ballot} is {@code null} where it was decided without a vote or is not yet. */
    public record MotionLine(
            String motion,
            MotionEvent.Kind kind,
            String mover,
            String words,
            String concerns,
            List<MotionEvent.Part> parts,
            MotionEvent.Polarity polarity,
            Integer precedence,
            Motion.State state,
            BallotId ballot,
            String movedAt) {

        static MotionLine of(Motion motion) {
            MotionMoved moved = motion.moved();
            return new MotionLine(
                    motion.name(),
                    moved.kind(),
                    moved.mover(),
                    moved.words(),
                    moved.concerns(),
                    moved.parts(),
                    moved.polarity(),
                    moved.precedence(),
                    motion.state(),
                    motion.ballot(),
                    motion.movedAt().toString());
        }
    }

    /** A determination of the majority; {@code overruled} where an appeal against it was carried. */
    public record MajorityLine(long seq, String at, MajorityRule rule, Basis basis, boolean overruled) {

        static MajorityLine of(Determined determined) {
            return new MajorityLine(
                    determined.seq(),
                    determined.at().toString(),
                    determined.event().rule(),
                    determined.event().basis(),
                    determined.overruled());
        }
    }

    /** A statement; {@code ballots} are the votes that it explains. */
    public record StatementLine(
            long seq, String at, String speaker, StatementDelivered.Kind kind, String words, List<BallotId> ballots) {

        static StatementLine of(Delivered delivered) {
            StatementDelivered said = delivered.statement();
            return new StatementLine(
                    delivered.seq(),
                    delivered.at().toString(),
                    said.speaker(),
                    said.kind(),
                    said.words(),
                    said.ballots());
        }
    }

    /** Another proposal on the same matter; {@code symbol} is {@code null} where that one was never submitted here. */
    public record RelatedLine(String symbol, String proposal) {}
}
