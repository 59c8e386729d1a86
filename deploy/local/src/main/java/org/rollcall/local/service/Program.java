package org.rollcall.local.service;

import java.nio.file.Path;
import java.util.Map;

/** The three services: how each is called, and which connections and folders it is told of. */
public enum Program {
    /** The read side and the board. */
    QUERY("query-service") {
        @Override
        Map<String, String> environment(Wiring wiring, Path imports) {
            return Map.of(
                    "ROLLCALL_DATABASE_URL", wiring.jdbcUrl(),
                    "ROLLCALL_DATABASE_READER_PASSWORD", wiring.passwords().reader());
        }
    },
    /** The door: commands in, events out. */
    INGEST("ingest-service") {
        @Override
        Map<String, String> environment(Wiring wiring, Path imports) {
            return Map.of("ROLLCALL_INGEST_IMPORTS_FOLDER", imports.toString());
        }
    },
    /** Projects the log into the database. */
    TALLY("tally-service") {
        @Override
        Map<String, String> environment(Wiring wiring, Path imports) {
            return Map.of(
                    "ROLLCALL_DATABASE_URL", wiring.jdbcUrl(),
                    "ROLLCALL_DATABASE_OWNER_PASSWORD", wiring.passwords().owner(),
                    "ROLLCALL_DATABASE_WRITER_PASSWORD", wiring.passwords().writer(),
                    "ROLLCALL_DATABASE_READER_PASSWORD", wiring.passwords().reader());
        }
    };

    private final String folder;

    Program(String folder) {
        this.folder = folder;
    }

    /** The module that builds it, which is also its name. */
    public String folder() {
        return folder;
    }

    /** @param imports a folder of this instance alone, for files that it imports */
    abstract Map<String, String> environment(Wiring wiring, Path imports);
}
