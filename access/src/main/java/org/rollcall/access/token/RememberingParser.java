package org.rollcall.access.token;

import com.github.benmanes.caffeine.cache.Ticker;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The library's own check of tokens, made once for a token that comes again within {@link VerifiedTokens#REMEMBERED}. */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
abstract class RememberingParser implements JWTParser {

    private final VerifiedTokens verified = new VerifiedTokens(Clock.systemUTC(), Ticker.systemTicker());

    @Inject
    @Delegate
    @Any
    JWTParser parser;

    @Override
    public JsonWebToken parse(String token) throws ParseException {
        return verified.parse(token, parser::parse);
    }
}
