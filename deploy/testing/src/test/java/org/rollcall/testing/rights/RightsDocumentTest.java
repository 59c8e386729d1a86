package org.rollcall.testing.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.local.folder.Home;
import org.rollcall.local.token.Role;

/** SECURITY.md shows the table that the services are held to, and no other. */
class RightsDocumentTest {

    @Test
    void the_document_shows_every_row() throws IOException {
        String document = Files.readString(Home.find().path().resolve("SECURITY.md"));
        List<String> rows = document.lines()
                .filter(line -> line.matches("\\| (ingest|tally|query) \\|.*"))
                .toList();
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(Right.all().stream()
                        .filter(right -> !right.isPublic())
                        .map(RightsDocumentTest::row)
                        .toList());
        assertThat(Right.all().stream().filter(Right::isPublic))
                .allSatisfy(right -> assertThat(document).contains("`" + right.path() + "`"));
    }

    private static String row(Right right) {
        StringBuilder row = new StringBuilder("| %s | `%s` |  |".formatted(right.service(), right.name()));
        Arrays.stream(Role.values()).forEach(role -> row.append(right.allows(role) ? " ✓ |" : "  |"));
        return row.toString();
    }
}
