package org.rollcall.query.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.rollcall.domain.InvalidValue;

/** A value of a query that nothing could match: 400, in the domain's own words. */
@Provider
public final class InvalidValueMapper implements ExceptionMapper<InvalidValue> {

    @Override
    public Response toResponse(InvalidValue invalid) {
        return ProblemMapper.responseOf(Problem.badRequest(invalid.getMessage()));
    }
}
