package org.rollcall.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassCacheTest {

    private static final String CACHE = "-XX:AOTCache=";
    private static final String OUTPUT = "-XX:AOTCacheOutput=";

    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void build() throws IOException {
        jar = Files.writeString(folder.resolve("service.jar"), "built");
    }

    private ClassCache cache() {
        return new ClassCache(folder, "service", "service-1", List.of(jar));
    }

    private Path learned() throws IOException {
        assumeTrue(Runtime.version().feature() >= 25, "older JDKs keep an archive by themselves");
        String option = cache().options(Classes.LEARNING).getFirst();
        assertThat(option).startsWith(OUTPUT);
        return Files.writeString(Path.of(option.substring(OUTPUT.length())), "classes");
    }

    @Test
    void what_was_made_is_used_by_the_next_start() throws IOException {
        learned();
        cache().keep();
        for (Classes classes : List.of(Classes.LEARNING, Classes.USING)) {
            String option = cache().options(classes).getFirst();
            assertThat(option).startsWith(CACHE);
            assertThat(Path.of(option.substring(CACHE.length()))).hasContent("classes");
        }
        assertThat(cache().options(Classes.PLAIN)).isEmpty();
    }

    @Test
    void what_was_not_finished_is_thrown_away() throws IOException {
        Path draft = learned();
        Path noted = Files.writeString(Path.of(draft + ".config"), "what was seen");
        cache().keep();
        assertThat(draft).doesNotExist();
        assertThat(noted).doesNotExist();
        assertThat(cache().options(Classes.LEARNING).getFirst()).startsWith(OUTPUT);
    }

    @Test
    void a_new_build_has_its_own_and_takes_the_place_of_the_one_before() throws IOException {
        learned();
        cache().keep();
        Files.writeString(jar, "built again");
        learned();
        cache().keep();
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".aot"))).hasSize(1);
        }
        assertThat(cache().options(Classes.USING).getFirst()).startsWith(CACHE);
    }

    @Test
    void a_jvm_starts_with_a_cache_that_is_none() throws Exception {
        Files.write(learned(), new byte[200_000]);
        cache().keep();
        List<String> words = new ArrayList<>(JavaCommand.withHeap(32)
                .with(cache().options(Classes.USING))
                .with("-version")
                .words());
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }
}
