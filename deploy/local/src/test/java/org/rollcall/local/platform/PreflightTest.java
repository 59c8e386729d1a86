package org.rollcall.local.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.local.Trouble;
import org.rollcall.local.folder.DataFolder;

class PreflightTest {
    @TempDir
    private Path folder;

    @Test
    void a_new_folder_is_made_and_used_again() {
        Preflight preflight = new Preflight(DataFolder.of(folder.resolve("a/b")));

        preflight.checkFolder();

        assertThatCode(preflight::checkFolder).doesNotThrowAnyException();
    }

    @Test
    void a_folder_of_somebody_elses_files_is_left_alone() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "precious");

        assertThatThrownBy(() -> new Preflight(DataFolder.of(folder)).checkFolder())
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("not Rollcall's");
    }

    @Test
    void another_format_is_named() throws IOException {
        Files.writeString(folder.resolve("format"), "99\n");

        assertThatThrownBy(() -> new Preflight(DataFolder.of(folder)).checkFolder())
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("format 99, this is 1");
    }

    @Test
    void a_file_is_no_folder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> new Preflight(DataFolder.of(file)).checkFolder())
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("it is a file, not a folder");
    }

    @Test
    void a_comma_would_be_two_folders_for_the_broker() {
        assertThatThrownBy(() -> new Preflight(DataFolder.of(folder.resolve("a,b"))).checkFolder())
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("comma");
    }
}
