package org.rollcall.access.token;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Refuses a token that is signed well and says nonsense: a subject that no envelope can hold, a member that is no code. Whoever
 * issues such tokens hears it at the first request and not at the first vote.
 */
@ApplicationScoped
class WellFormed implements SecurityIdentityAugmentor {

    /** Between two clocks that are set: as {@code mp.jwt.verify.clock.skew}. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    /** Printable and without blanks: it stands in envelopes, in logs and on pages. */
    private static final Pattern SUBJECT = Pattern.compile("[\\x21-\\x7E]{1,150}");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,59}");

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token && !isWellFormed(token)) {
            return Uni.createFrom().failure(new AuthenticationFailedException("the token's claims make no sense"));
        }
        return Uni.createFrom().item(identity);
    }

    private static boolean isWellFormed(JsonWebToken token) {
        return issuedBefore(token, Instant.now().plus(SKEW))
                && token.getSubject() != null
                && SUBJECT.matcher(token.getSubject()).matches()
                && names(token, Claims.MEMBER)
                && names(token, Claims.ASSEMBLY);
    }

    /** A token from the future would outlive the age that is allowed, and the library looks only backwards. */
    private static boolean issuedBefore(JsonWebToken token, Instant latest) {
        return token.getIssuedAtTime() <= latest.getEpochSecond();
    }

    private static boolean names(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        String text =
                value instanceof JsonString json ? json.getString() : value instanceof String plain ? plain : null;
        return value == null || text != null && NAME.matcher(text).matches();
    }
}
