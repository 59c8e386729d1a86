package org.rollcall.access.token;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** What a service does not start with. */
class TokenSettingsTest {

    private static final Map<String, String> AS_SHIPPED = Map.of(
            "mp.jwt.verify.issuer", "rollcall-local",
            "mp.jwt.verify.audiences", "rollcall",
            "mp.jwt.verify.publickey.algorithm", "RS256",
            "mp.jwt.verify.publickey.location", "file:///keys/public.jwks",
            "mp.jwt.verify.token.age", "43200");

    @Test
    void on_a_local_copy_the_launchers_issuer_will_do() {
        assertThatCode(() -> start("rollcall.access.production", "false")).doesNotThrowAnyException();
    }

    @Test
    void in_production_it_will_not_and_the_refusal_says_what_to_set() {
        assertThatThrownBy(() -> start("rollcall.access.production", "true"))
                .hasMessageContaining("MP_JWT_VERIFY_ISSUER")
                .hasMessageContaining("does not start");
        Map<String, String> provider = new HashMap<>(AS_SHIPPED);
        provider.put("rollcall.access.production", "true");
        provider.put("mp.jwt.verify.issuer", "https://login.example/realms/assembly");
        assertThatCode(() -> start(provider)).doesNotThrowAnyException();
    }

    @Test
    void nothing_that_would_let_in_too_many() {
        for (String name : new String[] {
            "mp.jwt.verify.issuer",
            "mp.jwt.verify.audiences",
            "mp.jwt.verify.publickey.algorithm",
            "mp.jwt.verify.token.age"
        }) {
            Map<String, String> without = new HashMap<>(AS_SHIPPED);
            without.remove(name);
            assertThatThrownBy(() -> start(without)).as(name).hasMessageContaining(name);
        }
        assertThatThrownBy(() -> start("mp.jwt.verify.issuer", "NONE")).hasMessageContaining("issuer");
        assertThatThrownBy(() -> start("mp.jwt.verify.publickey.algorithm", "HS256"))
                .hasMessageContaining("RS256");
        assertThatThrownBy(() -> start("mp.jwt.verify.publickey.algorithm", "RS256,HS256"))
                .hasMessageContaining("RS256");
        assertThatThrownBy(() -> start("mp.jwt.verify.token.age", "0")).hasMessageContaining("age");
    }

    private static void start(String name, String value) {
        Map<String, String> settings = new HashMap<>(AS_SHIPPED);
        settings.put(name, value);
        start(settings);
    }

    private static void start(Map<String, String> settings) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().addDefaultInterceptors();
        settings.forEach(builder::withDefaultValue);
        Config config = builder.build();
        new TokenSettings().check(null, config);
    }
}
