package org.rollcall.ingest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.roll.Tally;
import org.rollcall.ingest.log.Answer;

/**
 * The answer to one command.
 *
 * @param line of the request, where it was one of many
 * @param status the HTTP status that it would have had alone, where it was one of many
 * @param id the command's id; sent again, it gives this answer again
 * @param ballot that it is about, or that it opened
 * @param motion that it moved
 * @param seq its place in the stream
 * @param effect {@code APPLIED}, {@code REPLACED}, {@code REFUSED}; absent while the verdict is late
 * @param words the question as put, of a ballot that was opened; the verdict, of one that was decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnswerBody(
        Integer line,
        Integer status,
        String id,
        String stream,
        String ballot,
        String motion,
        Long seq,
        String effect,
        String reason,
        String detail,
        Counted tally,
        String outcome,
        String words) {

    /** The count at the close. */
    public record Counted(long members, long yes, long no, long abstain, long notVoting) {
        public static Counted of(Tally tally) {
            return new Counted(tally.members(), tally.yes(), tally.no(), tally.abstain(), tally.pending());
        }
    }

    public static AnswerBody of(Answer answer, BallotId ballot) {
        var refused = answer.effect() instanceof org.rollcall.domain.effect.Effect.Refused r ? r : null;
        return new AnswerBody(
                null,
                null,
                answer.id().value(),
                answer.stream().value(),
                ballot == null ? null : ballot.toString(),
                null,
                answer.seq(),
                answer.effect() == null ? null : answer.effect().code(),
                refused == null ? null : refused.reason().name(),
                refused == null ? null : refused.detail(),
                null,
                null,
                null);
    }

    public AnswerBody atLine(int number, int httpStatus) {
        return new AnswerBody(
                number, httpStatus, id, stream, ballot, motion, seq, effect, reason, detail, tally, outcome, words);
    }

    public AnswerBody moving(String name) {
        return new AnswerBody(
                line, status, id, stream, ballot, name, seq, effect, reason, detail, tally, outcome, words);
    }

    /** @param counted {@code null} where only a result is known */
    public AnswerBody with(Counted counted, String outcomeName, String verdictWords) {
        return new AnswerBody(
                line,
                status,
                id,
                stream,
                ballot,
                motion,
                seq,
                effect,
                reason,
                detail,
                counted,
                outcomeName,
                verdictWords);
    }
}
