package org.rollcall.local.command;

/** How an answer is written: for eyes, for programs, for spreadsheets. */
enum Format {
    /** Columns for people. */
    TABLE,
    /** JSON. */
    JSON,
    /** Comma-separated values with a header. */
    CSV
}
