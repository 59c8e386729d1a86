package org.rollcall.access.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Tokens whose signature was checked a moment ago: whoever enters a roll call sends the same one with every vote. Only good ones are
 * remembered, whole, so nothing but that very token is let in by it; its end is looked at each time. A key that its issuer withdraws
 * counts for at most as long as a token is remembered, which is what clocks may differ anyway.
 */
final class VerifiedTokens {

    static final Duration REMEMBERED = Duration.ofSeconds(30);

    /** A hall of delegations and its programmes; a token has about a kilobyte. */
    private static final int MOST = 2_000;

    private final Cache<String, JsonWebToken> verified;
    private final Clock clock;

    VerifiedTokens(Clock clock, Ticker ticker) {
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(REMEMBERED)
                .ticker(ticker)
                .build();
    }

    /** Checks a token. */
    @FunctionalInterface
    interface Check {
        JsonWebToken parse(String token) throws ParseException;
    }

    /** The token as it was checked, now or a moment ago. */
    JsonWebToken parse(String token, Check check) throws ParseException {
        JsonWebToken known = token == null ? null : verified.getIfPresent(token);
        if (known != null && clock.instant().getEpochSecond() < known.getExpirationTime()) {
            return known;
        }
        JsonWebToken checked = check.parse(token);
        verified.put(token, checked);
        return checked;
    }
}
