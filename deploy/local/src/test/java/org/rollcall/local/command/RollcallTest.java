package org.rollcall.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.local.screen.Screen;

class RollcallTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void alone_it_says_what_to_do_next() {
        assertThat(run()).isZero();
        assertThat(words(out)).contains("./rollcall demo", "./rollcall up");
    }

    @Test
    void where_nothing_runs_every_command_says_how_to_start() {
        String[][] commands = {
            {"export", "tallies"},
            {"import", "--show", "x"},
            {"replay", "x.1"},
            {"compare", "a", "b"},
            {"history"},
            {"member", "FRA"},
            {"rebuild"},
            {"vote", "x.1", "AMB", "yes"},
            {"close", "x.1"},
            {"watch", "x.1"},
            {"simulate", "es-11-1"},
            {"status"}
        };
        for (String[] command : commands) {
            err.reset();
            assertThat(run(command)).as(command[0]).isEqualTo(1);
            assertThat(words(err))
                    .startsWith("Rollcall is not running here; start it with ./rollcall up --data " + folder);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nothing_to_stop_is_no_failure() {
        assertThat(run("down")).isZero();
        assertThat(words(out)).contains("Nothing was running.");
    }

    @Test
    void words_without_sense_are_exit_code_2() {
        assertThat(run("vote", "x.1", "AMB", "maybe")).isEqualTo(2);
        assertThat(run("fly")).isEqualTo(2);
        assertThat(run("open", "--symbol", "X")).isEqualTo(2);
        assertThat(run("status", "--port-offset", "99999")).isEqualTo(1);
        assertThat(words(err)).contains("Give either PROPOSAL, or --assembly, --symbol and --title");
    }

    @Test
    void a_machine_gets_json_also_where_nothing_runs() {
        assertThat(run("status", "-o", "json")).isEqualTo(1);
        assertThat(words(out)).contains("\"processes\" : [ ]");
    }

    private int run(String... words) {
        String[] whole = Stream.concat(Stream.of("--data", folder.toString()), Stream.of(words))
                .toArray(String[]::new);
        Screen screen = new Screen(stream(out), stream(err), false, 80, false);
        return Rollcall.run(screen, whole);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String words(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
