package org.rollcall.local.token;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.rollcall.local.Trouble;
import org.rollcall.local.folder.DataFolder;

/**
 * The pair of keys of a data folder.
 *
 * <pre>
 *   keys/private.jwk   signs; readable by the owner only
 *   keys/public.jwks   what the services are told, in the form in which every identity provider publishes its own
 * </pre>
 *
 * @param pair with the private part
 * @param published where the public part is
 */
public record Keys(RsaJsonWebKey pair, Path published) {
    /** Of the tokens that are minted here. Services in production refuse it. */
    public static final String ISSUER = "rollcall-local";

    private static final String ALGORITHM = "RS256";
    private static final int BITS = 2048;

    /**
     * Those of the folder, made at first use.
     *
     * @throws Trouble when they cannot be read or written
     */
    public static Keys of(DataFolder data) {
        Path folder = DataFolder.created(data.root()).resolve("keys");
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("private.jwk");
            if (!Files.exists(file)) {
                make(file);
            }
            RsaJsonWebKey pair = (RsaJsonWebKey) PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file));
            Path published = folder.resolve("public.jwks");
            if (!Files.exists(published)) {
                publish(pair, published);
            }
            return new Keys(pair, published);
        } catch (IOException | JoseException refused) {
            throw new Trouble("The keys in " + folder + " cannot be used: " + refused.getMessage() + ".", refused);
        }
    }

    /** Written beside and linked: of two that make keys at once, the first wins, and nobody reads half a key. */
    private static void make(Path file) throws IOException, JoseException {
        RsaJsonWebKey fresh = RsaJwkGenerator.generateJwk(BITS);
        fresh.setKeyId(ISSUER + "-" + UUID.randomUUID());
        fresh.setAlgorithm(ALGORITHM);
        fresh.setUse("sig");
        Path beside = beside(file);
        Files.createFile(beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(beside, fresh.toJson(OutputControlLevel.INCLUDE_PRIVATE), StandardOpenOption.WRITE);
        try {
            Files.createLink(file, beside);
        } catch (FileAlreadyExistsException another) {
            // Made by someone else a moment ago; theirs counts.
        } finally {
            Files.delete(beside);
        }
    }

    private static void publish(PublicJsonWebKey pair, Path published) throws IOException {
        Path beside = beside(published);
        Files.writeString(beside, new JsonWebKeySet(pair).toJson(OutputControlLevel.PUBLIC_ONLY));
        Files.move(beside, published, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
    }

    /** Environment variables for services that shall accept tokens of this pair. */
    public Map<String, String> settings() {
        URI location = published.toUri();
        return Map.of("MP_JWT_VERIFY_PUBLICKEY_LOCATION", location.toString(), "MP_JWT_VERIFY_ISSUER", ISSUER);
    }
}
