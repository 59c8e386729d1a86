package org.rollcall.tally.given;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.rollcall.testing.Pair;

/**
 * A database as deployments have it: its owner is no superuser, may make roles, and made the two others by migrating
 * (deploy/containers/postgres/owner.sh). The pair must be a new one, where nobody made these roles before.
 *
 * @param where its address, with the password of its owner
 */
public record PlainOwner(Surroundings where) {

    public static final String NAME = "plain_owner";
    private static final String DATABASE = "owned";

    /** Makes the owner, its database and its tables. */
    public static PlainOwner in(Pair pair) {
        Surroundings cluster = Surroundings.of(pair);
        try (Database superuser = new Database(cluster)) {
            superuser.change("CREATE ROLE " + NAME + " LOGIN CREATEROLE PASSWORD 'owning'");
            superuser.change("CREATE DATABASE " + DATABASE + " OWNER " + NAME);
        }
        String url = cluster.jdbcUrl().substring(0, cluster.jdbcUrl().lastIndexOf('/') + 1) + DATABASE;
        PlainOwner owner =
                new PlainOwner(new Surroundings(cluster.bootstrapServers(), url, "owning", "writing", "reading"));
        owner.migrate("writing");
        return owner;
    }

    /** As tally-service does at each of its starts. */
    public void migrate(String writerPassword) {
        Flyway.configure()
                .dataSource(where.jdbcUrl(), NAME, where.ownerPassword())
                .schemas("rollcall")
                .placeholders(Map.of("writer-password", writerPassword, "reader-password", where.readerPassword()))
                .load()
                .migrate();
    }

    public Database connect() {
        return new Database(where, NAME, where.ownerPassword());
    }

    public Database connectWriter() {
        return new Database(where, "rollcall_writer", where.writerPassword());
    }

    /** As nobody should: with the reader's own promise to write nothing taken back, so that only rights are left. */
    public Database connectReader() {
        Database reader = new Database(where, "rollcall_reader", where.readerPassword());
        reader.change("SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE");
        return reader;
    }
}
