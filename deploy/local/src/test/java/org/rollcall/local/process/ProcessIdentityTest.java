package org.rollcall.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessIdentityTest {
    @TempDir
    private Path folder;

    @Test
    void a_name_with_blanks_and_brackets_does_not_move_the_fields() {
        ProcStat stat = ProcStat.parse("42 (a) b (c)) S 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 98765 20 21");

        assertThat(stat.state()).isEqualTo('S');
        assertThat(stat.startTicks()).isEqualTo("98765");
        assertThat(stat.isRunning()).isTrue();
    }

    @Test
    void a_zombie_is_dead() {
        assertThat(ProcStat.parse("42 (java) Z 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 98765")
                        .isRunning())
                .isFalse();
    }

    @Test
    void this_process_lives_and_one_with_its_number_but_another_start_does_not() {
        ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();

        assertThat(self.isAlive()).isTrue();
        assertThat(new ProcessIdentity(self.pid(), "another start").isAlive()).isFalse();
    }

    @Test
    void a_detached_process_ignores_the_interrupt_and_ends_on_request() throws Exception {
        ProcessIdentity process = sleeping("exec sleep 100");

        new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor();
        assertThat(process.isAlive()).isTrue();

        process.stop(Duration.ofSeconds(5));
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void one_that_does_not_listen_is_killed() {
        ProcessIdentity process = sleeping("trap '' TERM; echo deaf; while :; do sleep 1; done");
        Waiting.until(Duration.ofSeconds(5), () -> new LogFile(folder.resolve("log"), 0).says("deaf"));

        process.stop(Duration.ofMillis(300));

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void a_pid_file_remembers_the_process_while_it_lives() {
        ProcessIdentity process = sleeping("exec sleep 100");
        Path file = folder.resolve("run/some.pid");
        Running.now(process, "127.0.0.1", 4711).write(file);

        assertThat(Running.read(file).orElseThrow().identity()).isEqualTo(process);
        assertThat(Running.read(file).orElseThrow().port()).isEqualTo(4711);

        process.kill();
        assertThat(Running.read(file)).isEmpty();
    }

    @Test
    void a_torn_pid_file_remembers_nothing() throws Exception {
        Path file = folder.resolve("torn.pid");
        Files.writeString(file, "pid=12\nmar");

        assertThat(Running.read(file)).isEmpty();
    }

    private ProcessIdentity sleeping(String script) {
        return Detached.start(List.of("/bin/sh", "-c", "echo up; " + script), Map.of(), folder.resolve("log"));
    }
}
