package org.rollcall.query.kept;

import jakarta.ws.rs.core.Response;

/** An {@link Answer} as what a resource answers. */
public final class AnswerMapper {

    private AnswerMapper() {}

    /** For a reader that has the version of that tag already, or {@code null}. */
    public static Response to(String seen, Answer answer) {
        var response = answer.isSeen(seen)
                ? Response.notModified()
                : Response.ok(answer.json()).header(Answer.TYPE, Answer.JSON);
        answer.headers().forEach(response::header);
        return response.build();
    }
}
