package org.rollcall.query.export.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1",
                "+1",
                "-1",
                "@a",
                "\ta",
                "\ra",
                "\na",
                "＝1",
                "＋1",
                "－1",
                "＠a",
                " =1",
                "\u00a0=1",
                "\ufeff=1",
                "\u200b+1"
            })
    void no_cell_begins_as_a_formula(String text) {
        assertThat(parsed(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1", "", " ", "1-2", "a, \"b\"\r\nc", "Côte d’Ivoire"})
    void what_is_no_formula_comes_back_as_it_was(String text) {
        assertThat(parsed(text)).isEqualTo(text);
    }

    @Test
    void lines_end_as_the_standard_says_and_what_is_not_known_is_empty() {
        Table table = new Table();
        table.line(List.of("a", "b"));
        table.line(Arrays.asList(null, 7));
        assertThat(table).hasToString("a,b\r\n,7\r\n");
    }

    private static String parsed(String text) {
        Table table = new Table();
        table.line(List.of(text, "x"));
        return CsvReader.builder().ofCsvRecord(table.toString()).stream()
                .findFirst()
                .orElseThrow()
                .getField(0);
    }
}
