package org.rollcall.local.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.rollcall.local.Trouble;
import org.rollcall.local.folder.DataFolder;

/** Mints tokens with the private key of a data folder, for whoever may read that key: that is who this copy belongs to. */
public final class Tokens {
    /** What the services of a local copy take a token for. */
    private static final String AUDIENCE = "rollcall";

    /** Of what commands send: long enough for a repeat, too short to be worth stealing. */
    private static final Duration SHORT = Duration.ofMinutes(10);

    private static final Duration RENEWED = SHORT.dividedBy(2);

    private final Key key;
    private final String keyId;
    private final Map<Grant, Minted> minted = new ConcurrentHashMap<>();

    private Tokens(Key key, String keyId) {
        this.key = key;
        this.keyId = keyId;
    }

    /** With the keys of this folder, made at first use. */
    public static Tokens of(DataFolder data) {
        Keys keys = Keys.of(data);
        return new Tokens(keys.pair().getPrivateKey(), keys.pair().getKeyId());
    }

    /**
     * With a private RSA key in a file (PEM, PKCS #8), as deployments in containers make it.
     *
     * @throws Trouble when it is none
     */
    public static Tokens ofPem(Path file) {
        try {
            String base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
            byte[] encoded = Base64.getDecoder().decode(base64);
            return new Tokens(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded)), null);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new Trouble(
                    "The file " + file + " is no private RSA key in PEM that this user can read.", unreadable);
        }
    }

    /**
     * A short-lived token of one role, as it stands behind {@code Authorization: Bearer}. Asked for again it may be the same.
     *
     * @param member that a delegate votes for, else {@code null}
     */
    public String bearer(Role role, String member) {
        return bearer(Grant.of(role, member));
    }

    /** The same, of several roles. */
    public String bearer(Grant grant) {
        return minted.compute(grant, (same, last) -> last != null && last.isYoung() ? last : mintedNow(same)).token;
    }

    private Minted mintedNow(Grant grant) {
        return new Minted(mint(grant, SHORT), System.nanoTime());
    }

    /** A token for so long from now. */
    public String mint(Grant grant, Duration life) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(Keys.ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(grant.subject());
        claims.setIssuedAtToNow();
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() + life.toSeconds()));
        claims.setGeneratedJwtId();
        claims.setStringListClaim(
                "groups", grant.roles().stream().map(Role::word).toList());
        if (grant.member() != null) {
            claims.setStringClaim("member", grant.member());
        }
        if (grant.assembly() != null) {
            claims.setStringClaim("assembly", grant.assembly());
        }
        return signed(claims);
    }

    private String signed(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setHeader("typ", "JWT");
        if (keyId != null) {
            signature.setKeyIdHeaderValue(keyId);
        }
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKey(key);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private record Minted(String token, long at) {
        boolean isYoung() {
            return System.nanoTime() - at < RENEWED.toNanos();
        }
    }
}
