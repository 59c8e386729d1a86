package org.rollcall.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import org.rollcall.local.token.Role;

/**
 * Gives every request of a Quarkus test the secretariat's token, unless it brings its own {@code Authorization}; an empty one is
 * taken away: then nobody sent it. Found by Quarkus through {@code META-INF/services}.
 */
public final class SignedRequests implements QuarkusTestBeforeEachCallback {
    private static final String HEADER = "Authorization";

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.replaceFiltersWith(new Signing());
    }

    private static final class Signing implements Filter {
        @Override
        public Response filter(
                FilterableRequestSpecification request,
                FilterableResponseSpecification response,
                FilterContext context) {
            if (!request.getHeaders().hasHeaderWithName(HEADER)) {
                request.header(HEADER, "Bearer " + TestTokens.bearer(Role.SECRETARIAT));
            } else if (request.getHeaders().getValue(HEADER).isEmpty()) {
                request.removeHeader(HEADER);
            }
            return context.next(request, response);
        }
    }
}
