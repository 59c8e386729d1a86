package org.rollcall.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.tally.rebuild.NoRebuild;
import org.rollcall.tally.rebuild.Rebuild;
import org.rollcall.testing.rights.Endpoints;
import org.rollcall.testing.rights.Matrix;

/** Everything that this service offers, as everybody who could ask: the answers are those of the table that people have read. */
@QuarkusTest
class EveryEndpointTest {

    private static final Matrix MATRIX = Matrix.of("tally");

    @BeforeEach
    void nothing_is_rebuilt() {
        QuarkusMock.installMockForType(new NoRebuild(), Rebuild.class);
    }

    @Test
    void the_table_names_what_there_is_and_nothing_else() {
        assertThat(Endpoints.of("org.rollcall.tally")).isNotEmpty();
        assertThat(MATRIX.unlike(Endpoints.of("org.rollcall.tally"))).isEmpty();
    }

    @Test
    void every_role_may_what_the_table_says_and_no_more() {
        assertThat(MATRIX.wrongForRoles()).isEmpty();
    }

    @Test
    void no_bad_token_counts_anywhere() {
        assertThat(MATRIX.wrongForBadTokens()).isEmpty();
    }
}
