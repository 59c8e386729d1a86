package org.rollcall.testing.rights;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.rollcall.local.token.Keys;
import org.rollcall.testing.TestTokens;

/** Tokens of the secretariat that must not count, each for one reason. Without that reason every one would be good. */
public final class BadTokens {
    private static final long HOUR = 3600;
    private static final PublicJsonWebKey KEY = Keys.of(TestTokens.folder()).pair();

    private BadTokens() {}

    /** By what is wrong with them. */
    public static Map<String, String> all() {
        try {
            Map<String, String> bad = new LinkedHashMap<>();
            claims(bad);
            signatures(bad);
            texts(bad);
            return bad;
        } catch (JoseException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The same token with nothing wrong. */
    public static String good() {
        try {
            return signed(of(claims -> {}));
        } catch (JoseException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void claims(Map<String, String> bad) throws JoseException {
        bad.put("expired", signed(of(claims -> claims.setExpirationTime(in(-HOUR)))));
        bad.put("issued 13 hours ago", signed(of(claims -> claims.setIssuedAt(in(-13 * HOUR)))));
        bad.put("issued in an hour", signed(of(claims -> claims.setIssuedAt(in(HOUR)))));
        bad.put("not yet valid", signed(of(claims -> claims.setNotBefore(in(HOUR)))));
        bad.put("without an end", signed(of(claims -> claims.unsetClaim("exp"))));
        bad.put("without a beginning", signed(of(claims -> claims.unsetClaim("iat"))));
        bad.put("of another issuer", signed(of(claims -> claims.setIssuer("https://evil.example"))));
        bad.put("without an issuer", signed(of(claims -> claims.unsetClaim("iss"))));
        bad.put("for another platform", signed(of(claims -> claims.setAudience("billing"))));
        bad.put("for nobody", signed(of(claims -> claims.unsetClaim("aud"))));
        bad.put("without a subject", signed(of(claims -> claims.unsetClaim("sub"))));
        bad.put("with a subject of two lines", signed(of(claims -> claims.setSubject("a\nsystem:ingest"))));
        bad.put("with a subject too long", signed(of(claims -> claims.setSubject("a".repeat(300)))));
        bad.put("with a member that is no code", signed(of(claims -> claims.setStringClaim("member", "../FRA"))));
        bad.put("with members", signed(of(claims -> claims.setStringListClaim("member", List.of("FRA", "USA")))));
    }

    private static void signatures(Map<String, String> bad) throws JoseException {
        JwtClaims claims = of(same -> {});
        bad.put("not signed, alg none", encoded("{\"alg\":\"none\"}") + "." + encoded(claims.toJson()) + ".");
        bad.put("signed with the public key as a secret", hmac(claims));
        PublicJsonWebKey stranger = RsaJwkGenerator.generateJwk(2048);
        bad.put("signed by a stranger under our key's name", signed(claims, stranger, "RS256", signature -> {}));
        bad.put(
                "signed by a stranger who brings the key along",
                signed(claims, stranger, "RS256", signature -> signature.setJwkHeader(publicPart(stranger))));
        bad.put("of another algorithm", signed(claims, KEY, "PS512", signature -> {}));
        bad.put("with a weaker hash", signed(claims, KEY, "RS512", signature -> {}));
        bad.put("with an unknown header that is critical", signed(claims, KEY, "RS256", signature -> {
            signature.setHeader("weight", "1000");
            signature.setCriticalHeaderNames("weight");
        }));
        String[] parts = good().split("\\.");
        String other = encoded(of(same -> same.setSubject("somebody-else")).toJson());
        bad.put("with claims under another's signature", parts[0] + "." + other + "." + parts[2]);
        bad.put("with half a signature", parts[0] + "." + parts[1] + "." + parts[2].substring(0, 100));
        bad.put("without its signature", parts[0] + "." + parts[1] + ".");
    }

    private static void texts(Map<String, String> bad) {
        bad.put("that is a word", "secretariat");
        bad.put("that is JSON", "{\"groups\":[\"secretariat\"]}");
        bad.put("of 20,000 letters", "a".repeat(6_000) + "." + "b".repeat(500) + ".c");
    }

    private static JwtClaims of(Consumer<JwtClaims> wrong) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(Keys.ISSUER);
        claims.setAudience("rollcall");
        claims.setSubject("local-secretariat");
        claims.setIssuedAt(in(-10));
        claims.setExpirationTime(in(HOUR));
        claims.setStringListClaim("groups", List.of("secretariat", "presiding", "delegate", "auditor"));
        wrong.accept(claims);
        return claims;
    }

    private static NumericDate in(long seconds) {
        return NumericDate.fromSeconds(NumericDate.now().getValue() + seconds);
    }

    private static String signed(JwtClaims claims) throws JoseException {
        return signed(claims, KEY, "RS256", signature -> {});
    }

    private static String signed(
            JwtClaims claims, PublicJsonWebKey key, String algorithm, Consumer<JsonWebSignature> headers)
            throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKeyIdHeaderValue(KEY.getKeyId());
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKey(key.getPrivateKey());
        headers.accept(signature);
        return signature.getCompactSerialization();
    }

    /** The classic: where the algorithm is taken from the token, everybody knows the secret. */
    private static String hmac(JwtClaims claims) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKeyIdHeaderValue(KEY.getKeyId());
        signature.setAlgorithmHeaderValue("HS256");
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setKey(new HmacKey(KEY.getPublicKey().getEncoded()));
        return signature.getCompactSerialization();
    }

    private static PublicJsonWebKey publicPart(PublicJsonWebKey key) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(key.toJson(OutputControlLevel.PUBLIC_ONLY));
        } catch (JoseException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
