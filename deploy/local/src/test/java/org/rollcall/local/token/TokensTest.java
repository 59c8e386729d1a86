package org.rollcall.local.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.local.Trouble;
import org.rollcall.local.folder.DataFolder;

/** Keys of a data folder, and what is signed with them. */
class TokensTest {

    @TempDir
    Path folder;

    @Test
    void the_private_key_is_the_owners_and_the_public_one_holds_nothing_of_it() throws IOException {
        Keys keys = Keys.of(DataFolder.of(folder));
        Path secret = folder.resolve("keys/private.jwk");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(secret)).contains("\"d\":");
        assertThat(Files.readString(keys.published())).contains("\"n\":").doesNotContain("\"d\":", "\"p\":", "\"q\":");
        try (var files = Files.list(folder.resolve("keys"))) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void of_many_that_make_keys_at_once_all_have_the_same() {
        Set<String> ids = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 8)
                .parallel()
                .forEach(at -> ids.add(Keys.of(DataFolder.of(folder)).pair().getKeyId()));
        assertThat(ids).hasSize(1);
    }

    @Test
    void a_token_says_who_for_whom_and_until_when() throws Exception {
        Tokens tokens = Tokens.of(DataFolder.of(folder));
        JwtClaims claims = read(tokens.mint(new Grant(List.of(Role.DELEGATE), "FRA", "unga"), Duration.ofHours(8)));
        assertThat(claims.getSubject()).isEqualTo("local-delegate-FRA");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("delegate");
        assertThat(claims.getStringClaimValue("member")).isEqualTo("FRA");
        assertThat(claims.getStringClaimValue("assembly")).isEqualTo("unga");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(8 * 3600);
    }

    @Test
    void a_key_in_pem_signs_too_and_what_is_none_is_said() throws Exception {
        byte[] key = Keys.of(DataFolder.of(folder)).pair().getPrivateKey().getEncoded();
        Path pem = folder.resolve("private.pem");
        Files.writeString(
                pem,
                "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                        + "\n-----END PRIVATE KEY-----\n");
        String token = Tokens.ofPem(pem).mint(Grant.of(Role.SECRETARIAT, null), Duration.ofMinutes(5));
        assertThat(read(token).getSubject()).isEqualTo("local-secretariat");
        Files.writeString(pem, "-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----\n");
        assertThatThrownBy(() -> Tokens.ofPem(pem)).isInstanceOf(Trouble.class).hasMessageContaining("private.pem");
    }

    @Test
    void commands_sent_one_after_the_other_share_a_token() {
        Tokens tokens = Tokens.of(DataFolder.of(folder));
        String first = tokens.bearer(Role.SECRETARIAT, null);
        assertThat(tokens.bearer(Role.SECRETARIAT, null)).isEqualTo(first);
        assertThat(tokens.bearer(Role.DELEGATE, "FRA")).isNotEqualTo(tokens.bearer(Role.DELEGATE, "USA"));
    }

    private JwtClaims read(String token) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setExpectedIssuer("rollcall-local")
                .setExpectedAudience("rollcall")
                .setRequireIssuedAt()
                .setRequireExpirationTime()
                .setVerificationKey(Keys.of(DataFolder.of(folder)).pair().getPublicKey())
                .build()
                .processToClaims(token);
    }
}
