package org.rollcall.local.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.rollcall.local.Trouble;
import org.rollcall.local.folder.DataFolder;
import org.rollcall.local.folder.Versions;
import org.rollcall.local.process.ProcessIdentity;

/**
 * The database's folder ("database cluster" in PostgreSQL's words) and the programs that work on it.
 *
 * @param programs what to run
 * @param account who runs it
 * @param folder the cluster, {@code postgresql/data}
 */
record Cluster(Programs programs, Account account, Path folder) {
    private static final int SECONDS = 60;

    /** The cluster of a data folder, made now if it is missing. */
    static Cluster of(DataFolder data, String ownerPassword) {
        Path folder = data.postgresql().resolve("data");
        Account account = Account.forFolder(folder);
        Programs programs = Programs.in(data.cache());
        account.requireWay(programs.folder().resolve("bin/postgres"));
        Cluster cluster = new Cluster(programs, account, folder);
        if (!Files.exists(folder)) {
            account.give(DataFolder.created(data.postgresql()));
            cluster.make(ownerPassword);
        }
        cluster.requireVersion();
        return cluster;
    }

    /** Made beside and renamed, so that a cluster of that name is always whole. */
    private void make(String ownerPassword) {
        Path beside = folder.resolveSibling("making");
        Path passwordFile = folder.resolveSibling("owner-password");
        run(List.of("rm", "-rf", beside.toString()));
        writeFor(passwordFile, ownerPassword);
        Tool initdb = run(List.of(
                programs.program("initdb"),
                "-D",
                beside.toString(),
                "-U",
                "rollcall",
                "--pwfile=" + passwordFile,
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-sync",
                "--no-instructions"));
        try {
            Files.delete(passwordFile);
            if (!initdb.succeeded()) {
                throw new Trouble("The database could not be created in " + folder + ": " + initdb.lastWords());
            }
            Files.move(beside, folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void writeFor(Path file, String text) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        account.give(file);
    }

    private void requireVersion() {
        try {
            String version = Files.readString(folder.resolve("PG_VERSION")).strip();
            if (!version.equals(Versions.postgresqlMajor())) {
                throw new Trouble("The database in " + folder + " was written by PostgreSQL " + version + ", this is "
                        + Versions.postgresqlMajor() + "; use another folder with --data DIR, or move this one away.");
            }
        } catch (IOException damaged) {
            throw new Trouble("The database in " + folder + " is damaged: PG_VERSION cannot be read; use another folder"
                    + " with --data DIR, or move this one away.");
        }
    }

    /** Starts the server and waits until it answers. */
    Tool start(int port, Path log) {
        lock().releaseFromTheDead();
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''";
        return run(List.of(
                programs.program("pg_ctl"),
                "-D",
                folder.toString(),
                "-l",
                log.toString(),
                "-w",
                "-t",
                "" + SECONDS,
                "-o",
                options,
                "start"));
    }

    /** Ends the server; clients are cut off, their transactions undone. */
    Tool stop() {
        return run(List.of(
                programs.program("pg_ctl"), "-D", folder.toString(), "-m", "fast", "-w", "-t", "" + SECONDS, "stop"));
    }

    /** The server that works on this cluster now. */
    Optional<ProcessIdentity> server() {
        return lock().server();
    }

    /** The port of that server, as it wrote it down itself. */
    int serverPort() {
        return lock().port();
    }

    private LockFile lock() {
        return new LockFile(folder.resolve("postmaster.pid"));
    }

    private Tool run(List<String> command) {
        return Tool.run(account.command(command));
    }
}
