package org.rollcall.ingest.history.file;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A file that was uploaded.
 *
 * @param sha256 of its bytes, in hex: its name in the spool, so that the same bytes are there once
 * @param name that its sender gave it
 * @param bytes as they were sent, compressed or not
 */
public record SpooledFile(@JsonProperty("file") String sha256, String name, long bytes) {}
