package org.rollcall.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ControlTest {

    @Test
    void on_this_machine_both_names_of_it_may_send_and_nobody_else() {
        assertThat(new Control("127.0.0.1", 8080, 8081).settings())
                .containsEntry("ROLLCALL_QUERY_CONTROL_ENABLED", "true")
                .containsEntry("ROLLCALL_QUERY_CONTROL_INGEST", "http://127.0.0.1:8081")
                .containsEntry(
                        "ROLLCALL_INGEST_BROWSER_ORIGINS",
                        "http://127.0.0.1:8080,http://localhost:8080,http://[::1]:8080");
    }

    @Test
    void on_another_address_only_its_own_pages_may() {
        assertThat(new Control("192.168.1.5", 8180, 8181).settings())
                .containsEntry("ROLLCALL_QUERY_CONTROL_INGEST", "http://192.168.1.5:8181")
                .containsEntry("ROLLCALL_INGEST_BROWSER_ORIGINS", "http://192.168.1.5:8180");
    }
}
