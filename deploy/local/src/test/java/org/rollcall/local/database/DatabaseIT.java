package org.rollcall.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.local.Trouble;
import org.rollcall.local.folder.DataFolder;
import org.rollcall.local.folder.Home;
import org.rollcall.local.folder.Passwords;
import org.rollcall.local.process.Ports;

class DatabaseIT {
    private final DataFolder data = DataFolder.temporary(Home.find());
    private final Passwords passwords = Passwords.of(data);
    private final Database database = new Database(data, passwords, Ports.anyFree());

    @AfterEach
    void clear() {
        database.kill();
        data.delete();
    }

    @Test
    void what_was_committed_is_still_there_after_a_stop_and_after_a_kill() throws Exception {
        database.start();
        execute("CREATE TABLE seen (word text)");
        execute("INSERT INTO seen VALUES ('first')");

        database.stop();
        assertThat(database.running()).isEmpty();
        database.start();
        execute("INSERT INTO seen VALUES ('second')");

        database.kill();
        assertThat(database.running()).isEmpty();
        database.start();

        assertThat(answer("SELECT string_agg(word, ', ' ORDER BY word) FROM seen"))
                .isEqualTo("first, second");
    }

    @Test
    void a_stop_does_not_wait_for_clients() throws Exception {
        database.start();
        try (Connection open = connect(passwords.owner())) {
            open.setAutoCommit(false);
            database.stop();

            assertThat(database.running()).isEmpty();
        }
    }

    @Test
    void it_writes_through_to_the_disk_and_speaks_utf8() throws Exception {
        database.start();

        assertThat(answer("SHOW fsync")).isEqualTo("on");
        assertThat(answer("SHOW server_encoding")).isEqualTo("UTF8");
        assertThat(answer("SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(answer("SELECT upper('côte d''ivoire')")).isEqualTo("CÔTE D'IVOIRE");
    }

    @Test
    void nobody_enters_without_the_password() {
        database.start();

        assertThatThrownBy(() -> connect("guess")).isInstanceOf(SQLException.class);
    }

    @Test
    void passwords_are_for_the_owners_eyes_only() throws Exception {
        assertThat(Files.getPosixFilePermissions(data.root().resolve("passwords")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Passwords.of(data)).isEqualTo(passwords);
    }

    @Test
    void a_folder_of_another_version_is_named_in_one_sentence() throws Exception {
        database.start();
        database.stop();
        Files.writeString(data.postgresql().resolve("data/PG_VERSION"), "12\n");

        assertThatThrownBy(database::start)
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("was written by PostgreSQL 12")
                .hasMessageContaining("--data");
    }

    @Test
    void a_damaged_folder_is_explained_with_its_log() throws Exception {
        database.start();
        database.stop();
        Files.write(data.postgresql().resolve("data/global/pg_control"), new byte[8192]);

        assertThatThrownBy(database::start)
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("postgresql did not start")
                .hasMessageContaining(data.log("postgresql").toString());
    }

    @Test
    void a_lock_file_that_names_a_stranger_does_not_keep_it_from_starting() throws Exception {
        database.start();
        execute("CREATE TABLE kept ()");
        database.kill();
        // As after a power cut: the number in the file is alive again, and is somebody else.
        var lock = data.postgresql().resolve("data/postmaster.pid");
        var lines = Files.readAllLines(lock);
        lines.set(0, "" + ProcessHandle.current().pid());
        Files.write(lock, lines);

        database.start();

        assertThat(answer("SELECT count(*) FROM kept")).isEqualTo("0");
    }

    @Test
    void a_server_whose_pid_file_was_lost_is_found_again() throws Exception {
        database.start();
        var first = database.running().orElseThrow().identity();
        Files.delete(data.pidFile("postgresql"));

        database.start();

        assertThat(database.running().orElseThrow().identity()).isEqualTo(first);
    }

    private Connection connect(String password) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), "rollcall", password);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect(passwords.owner());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String answer(String sql) throws SQLException {
        try (Connection connection = connect(passwords.owner());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
