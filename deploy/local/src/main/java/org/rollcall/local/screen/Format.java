package org.rollcall.local.screen;

/** How an answer is written: for eyes, for programs, for spreadsheets. */
public enum Format {
    /** Columns for people. */
    TABLE,
    /** JSON. */
    JSON,
    /** Comma-separated values with a header. */
    CSV
}
