package org.rollcall.access.token;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Looks at the effective settings before the first request is taken, as they say who may vote. A service with settings that would let
 * in too many does not start; one without a key starts, and refuses every token.
 */
@ApplicationScoped
class TokenSettings {

    /** The issuer of the launcher's own keys, which lie in its data folder. */
    static final String LOCAL = "rollcall-local";

    private static final Logger LOG = Logger.getLogger(TokenSettings.class);
    private static final int FIRST = 1;

    void check(@Observes @Priority(FIRST) StartupEvent starting, Config config) {
        String issuer = text(config, "mp.jwt.verify.issuer");
        require(!issuer.isBlank() && !issuer.equals("NONE"), "mp.jwt.verify.issuer must name who issues the tokens");
        require(!text(config, "mp.jwt.verify.audiences").isBlank(), "mp.jwt.verify.audiences must name this platform");
        require(
                text(config, "mp.jwt.verify.publickey.algorithm").matches("RS\\d+|PS\\d+|ES\\d+|EdDSA|Ed25519"),
                "mp.jwt.verify.publickey.algorithm must be one with a public key, such as RS256");
        require(
                config.getOptionalValue("mp.jwt.verify.token.age", Long.class).orElse(0L) > 0,
                "mp.jwt.verify.token.age must bound the age of a token, in seconds");
        boolean production = config.getOptionalValue("rollcall.access.production", Boolean.class)
                .orElse(false);
        require(
                !production || !issuer.equals(LOCAL),
                "in production no token of a launcher is accepted: set MP_JWT_VERIFY_ISSUER and"
                        + " MP_JWT_VERIFY_PUBLICKEY_LOCATION to those of your identity provider");
        if (text(config, "mp.jwt.verify.publickey.location").isBlank()
                && text(config, "mp.jwt.verify.publickey").isBlank()) {
            LOG.warn("No public key is configured (MP_JWT_VERIFY_PUBLICKEY_LOCATION): every token is refused, and what"
                    + " needs one cannot be done.");
        }
    }

    private static String text(Config config, String name) {
        Optional<String> value = config.getOptionalValue(name, String.class);
        return value.orElse("");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("This service does not start: " + otherwise + ".");
        }
    }
}
