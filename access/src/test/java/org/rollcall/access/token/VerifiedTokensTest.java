package org.rollcall.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

    private Duration gone = Duration.ZERO;
    private int checks;

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return START.plus(gone);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    private final VerifiedTokens tokens = new VerifiedTokens(clock, () -> gone.toNanos());

    @Test
    void a_token_that_comes_again_is_checked_once() throws ParseException {
        JsonWebToken first = parse("one", 3_600);

        assertThat(parse("one", 3_600)).isSameAs(first);
        assertThat(checks).isEqualTo(1);
    }

    @Test
    void another_token_is_checked_by_itself() throws ParseException {
        parse("one", 3_600);
        parse("onf", 3_600);

        assertThat(checks).isEqualTo(2);
    }

    @Test
    void it_is_checked_again_after_a_while() throws ParseException {
        parse("one", 3_600);
        gone = VerifiedTokens.REMEMBERED;
        parse("one", 3_600);

        assertThat(checks).isEqualTo(2);
    }

    @Test
    void a_token_that_has_ended_meanwhile_is_left_to_the_check() throws ParseException {
        parse("one", 5);
        gone = Duration.ofSeconds(5);

        assertThatThrownBy(() -> tokens.parse("one", VerifiedTokensTest::refused))
                .isInstanceOf(ParseException.class);
    }

    @Test
    void a_bad_token_is_never_remembered() {
        assertThatThrownBy(() -> tokens.parse("bad", VerifiedTokensTest::refused))
                .isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> tokens.parse("bad", VerifiedTokensTest::refused))
                .isInstanceOf(ParseException.class);
    }

    @Test
    void no_token_is_left_to_the_check() {
        assertThatThrownBy(() -> tokens.parse(null, VerifiedTokensTest::refused))
                .isInstanceOf(ParseException.class);
    }

    private static JsonWebToken refused(String token) throws ParseException {
        throw new ParseException("bad: " + token);
    }

    private JsonWebToken parse(String token, long seconds) throws ParseException {
        return tokens.parse(token, same -> {
            checks++;
            JwtClaims claims = new JwtClaims();
            claims.setExpirationTime(NumericDate.fromSeconds(START.getEpochSecond() + seconds));
            return new DefaultJWTCallerPrincipal(claims);
        });
    }
}
