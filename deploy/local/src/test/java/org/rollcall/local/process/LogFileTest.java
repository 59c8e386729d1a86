package org.rollcall.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    private Path folder;

    @Test
    void the_telling_line_is_the_last_error_not_the_last_step_of_its_trace() throws IOException {
        Path file = folder.resolve("service.log");
        Files.writeString(file, """
                12:00 INFO  starting
                12:01 ERROR cannot go on
                java.lang.IllegalStateException: no topic
                \tat org.example.A.b(A.java:1)
                12:02 INFO  stopped
                """);

        assertThat(new LogFile(file, 0).lastTellingLine()).hasValue("java.lang.IllegalStateException: no topic");
    }

    @Test
    void words_of_an_earlier_run_do_not_count() throws IOException {
        Path file = folder.resolve("service.log");
        Files.writeString(file, "ERROR of yesterday\n");
        LogFile today = LogFile.fromNow(file);
        assertThat(today.lastTellingLine()).isEmpty();

        Files.writeString(file, "all is well\n", StandardOpenOption.APPEND);

        assertThat(today.lastTellingLine()).hasValue("all is well");
        assertThat(today.says("yesterday")).isFalse();
    }

    @Test
    void a_missing_file_says_nothing() {
        assertThat(new LogFile(folder.resolve("none"), 0).lastTellingLine()).isEmpty();
    }
}
