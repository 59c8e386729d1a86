package org.rollcall.local.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
    private final Table table =
            new Table("name", "port").row("kafka, local", 19092).row("x", null);

    @Test
    void columns_line_up_for_people() {
        assertThat(table.as(Format.TABLE)).isEqualTo("name          port\nkafka, local  19092\nx");
    }

    @Test
    void csv_quotes_what_holds_a_comma() {
        assertThat(table.as(Format.CSV)).isEqualTo("name,port\n\"kafka, local\",19092\nx,");
    }

    @Test
    void json_keeps_numbers_and_nothing() {
        assertThat(table.json().toString())
                .isEqualTo("[{\"name\":\"kafka, local\",\"port\":19092},{\"name\":\"x\",\"port\":null}]");
    }
}
