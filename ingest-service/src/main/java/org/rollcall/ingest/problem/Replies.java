package org.rollcall.ingest.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.ingest.log.Answer;

/**
 * Answers as HTTP: 201 applied, 200 the same id again, 202 late, 404 and 409 refused by the log, 422 not entitled, no
 * member, or an id used for something else.
 */
public final class Replies {

    private Replies() {}

    public static int status(Answer answer) {
        return switch (answer.effect()) {
            case null -> 202;
            case Effect.Applied a -> answer.repeated() ? 200 : 201;
            case Effect.Replaced r -> answer.repeated() ? 200 : 201;
            case Effect.Duplicate d -> 200;
            case Effect.Refused refused -> status(refused.reason());
            case Effect.Unreadable u -> 400;
            case Effect.Held h -> 503;
        };
    }

    static int status(Refusal reason) {
        return switch (reason) {
            case NO_SUCH_PROPOSAL,
                    NO_SUCH_AMENDMENT,
                    NO_SUCH_PART,
                    NO_SUCH_MOTION,
                    NO_SUCH_BALLOT,
                    NO_SUCH_MEETING,
                    NO_SUCH_ASSEMBLY -> 404;
            case NOT_ON_ROLL, NOT_ENTITLED, NO_SUCH_MEMBER, ID_REUSED -> 422;
            default -> 409;
        };
    }

    public static Response of(Answer answer, AnswerBody body) {
        int status = status(answer);
        if (status >= 400) {
            throw problem(answer, status);
        }
        var response = Response.status(status).entity(body);
        if (answer.seq() != null) {
            response.header("Rollcall-Seq", answer.seq());
        }
        if (status == 202) {
            response.header("Retry-After", 1);
        }
        return response.build();
    }

    public static Response of(Answer answer) {
        return of(answer, AnswerBody.of(answer, null));
    }

    private static HttpProblem problem(Answer answer, int status) {
        var problem = HttpProblem.builder()
                .withStatus(status)
                .withTitle(title(status))
                .with("id", answer.id().value())
                .with("stream", answer.stream().value());
        if (answer.seq() != null) {
            problem.with("seq", answer.seq());
        }
        return switch (answer.effect()) {
            case Effect.Refused refused ->
                problem.withDetail(refused.detail())
                        .with("effect", "REFUSED")
                        .with("reason", refused.reason().name())
                        .build();
            case Effect.Held held ->
                problem.withDetail("this stream waits for software that knows " + held.type())
                        .with("effect", "HELD")
                        .build();
            default -> problem.withDetail("the record could not be read").build();
        };
    }

    static String title(int status) {
        return switch (status) {
            case 404 -> "Not found";
            case 409 -> "Refused by the log";
            case 422 -> "Not entitled, no member, or the id was used before";
            case 503 -> "Not available";
            default -> "Refused";
        };
    }
}
