package org.rollcall.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./rollcall token}, as it is typed. */
class TokenTest {

    private static final String TOKEN = "[\\w-]+\\.[\\w-]+\\.[\\w-]+";

    @TempDir
    Path folder;

    private StubCopy copy;

    @BeforeEach
    void start() throws IOException {
        copy = new StubCopy(folder);
    }

    @AfterEach
    void stop() {
        copy.close();
    }

    @Test
    void it_prints_the_token_and_nothing_else() {
        assertThat(copy.run("token", "--role", "secretariat")).isZero();
        assertThat(copy.out()).matches(TOKEN + "\n");
        assertThat(copy.err()).isEmpty();
    }

    @Test
    void a_link_carries_it_behind_the_hash() {
        assertThat(copy.run("token", "--role", "delegate", "--member", "fra", "--link", "--for", "30m"))
                .isZero();
        assertThat(copy.out()).matches("http://127\\.0\\.0\\.1:\\d+/vote#token=" + TOKEN + "\n");
        assertThat(copy.run("token", "--role", "presiding", "--role", "secretariat", "--link"))
                .isZero();
        assertThat(copy.out()).contains("/control#token=");
    }

    @Test
    void what_makes_no_sense_is_said() {
        assertThat(copy.run("token", "--role", "delegate")).isEqualTo(2);
        assertThat(copy.err()).contains("--member");
        assertThat(copy.run("token", "--role", "secretariat", "--member", "FRA"))
                .isEqualTo(2);
        assertThat(copy.run("token", "--role", "secretariat", "--for", "13h")).isEqualTo(2);
        assertThat(copy.run("token", "--role", "secretariat", "--for", "soon")).isEqualTo(2);
        assertThat(copy.run("token", "--role", "king")).isEqualTo(2);
    }
}
