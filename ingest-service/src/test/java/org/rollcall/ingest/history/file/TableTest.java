package org.rollcall.ingest.history.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {

    @TempDir
    Path folder;

    private Table table(String text, String... columns) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, text);
        return Table.open(file, List.of(columns));
    }

    private static List<String> rows(Table table) {
        List<String> rows = new ArrayList<>();
        for (Row row = table.next(); row != null; row = table.next()) {
            String flaw = table.flawOf(row);
            rows.add(row.line() + ":" + (flaw == null ? row.get(0) + "/" + row.get(1) : flaw));
        }
        return rows;
    }

    @Test
    void columns_are_found_by_name_whatever_their_order() throws Exception {
        try (Table table = table("\uFEFF\"Vote\",other,ID\r\nY,x,1\r\nN,y,2\r\n", "id", "vote")) {
            assertThat(rows(table)).containsExactly("2:1/Y", "3:2/N");
            assertThat(table.count()).isEqualTo(2);
        }
    }

    @Test
    void a_column_that_is_missing_reads_as_empty() throws Exception {
        try (Table table = table("id\n1\n", "id", "vote")) {
            assertThat(table.has("vote")).isFalse();
            assertThat(rows(table)).containsExactly("2:1/");
        }
    }

    @Test
    void quoted_line_breaks_count_as_lines() throws Exception {
        try (Table table = table("id,vote\n\"1\n\n\",Y\n2,N\n", "id", "vote")) {
            assertThat(rows(table)).containsExactly("2:1\n\n/Y", "5:2/N");
        }
    }

    @Test
    void a_row_of_a_million_fields_is_one_bad_row() throws Exception {
        try (Table table = table("id,vote\n1,Y\n2,N" + ",".repeat(1_000_000) + "\n3,A\n", "id", "vote")) {
            assertThat(rows(table)).containsExactly("2:1/Y", "3:it has 1000002 fields, the header has 2", "4:3/A");
        }
    }

    @Test
    void a_field_that_is_too_long_is_one_bad_row() throws Exception {
        try (Table table = table("id,vote\n1," + "Y".repeat(70_000) + "\n2,N\n", "id", "vote")) {
            assertThat(rows(table)).containsExactly("2:a field is longer than 65536 characters", "3:2/N");
        }
    }

    @Test
    void a_quote_that_is_never_closed_ends_the_file_with_its_line() throws Exception {
        try (Table table = table("id,vote\n1,Y\n2,\"" + "N\n".repeat(300_000), "id", "vote")) {
            assertThatThrownBy(() -> rows(table))
                    .isInstanceOf(FileTrouble.class)
                    .hasMessageContaining("line 3: a field is longer than 65536 characters");
        }
    }

    @Test
    void what_unpacks_out_of_all_proportion_is_not_read_to_its_end() throws Exception {
        Path bomb = folder.resolve("bomb.csv.gz");
        byte[] row = "1,Y,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n"
                .repeat(1_000)
                .getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            out.write("id,vote,text\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 4_000; i++) {
                out.write(row);
            }
        }
        try (Table table = Table.open(bomb, List.of("id", "vote"))) {
            assertThatThrownBy(() -> {
                        while (table.next() != null) {
                            assertThat(table.count()).isLessThan(4_000_000);
                        }
                    })
                    .isInstanceOf(FileTrouble.class)
                    .hasMessageContaining("250 times its size");
        }
    }
}
