package org.rollcall.access.token;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.rollcall.access.Roles;

/** Who sent the request that is being answered, by its token. */
@ApplicationScoped
public class Caller {

    /** Whoever sends no token. */
    private static final String NOBODY = "anonymous";

    private static final String PERSON = "user:";

    @Inject
    SecurityIdentity identity;

    /**
     * As it stands in envelopes and in the audit log: {@code user:} and the token's subject, so that nobody can be named like
     * {@code system:ingest}.
     */
    public String actor() {
        return actor(identity);
    }

    /** The same, of an identity that is at hand. */
    public static String actor(SecurityIdentity identity) {
        return identity != null && identity.getPrincipal() instanceof JsonWebToken token
                ? PERSON + token.getSubject()
                : NOBODY;
    }

    /** Whether that is somebody with a token, and not the service itself. */
    public static boolean isPerson(String actor) {
        return actor.startsWith(PERSON);
    }

    /** The assembly that the token is bound to, or nothing where it holds in all. */
    public Optional<String> assembly() {
        return claim(Claims.ASSEMBLY);
    }

    /**
     * Lets through who may vote for that member: the secretariat, which records what it is told in the hall, and the
     * delegate whose token names the member.
     *
     * @param member its code
     * @throws NotYours for everybody else
     */
    public void mustSpeakFor(String member) {
        if (identity.hasRole(Roles.SECRETARIAT)) {
            return;
        }
        Optional<String> own = claim(Claims.MEMBER);
        if (own.isEmpty()) {
            throw new NotYours("your token names no member; a delegate's has the claim \"member\"");
        }
        if (!own.get().equals(member)) {
            throw new NotYours("your token is of " + own.get() + "; it cannot act for " + member);
        }
    }

    private Optional<String> claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.claim(name) : Optional.empty();
    }
}
