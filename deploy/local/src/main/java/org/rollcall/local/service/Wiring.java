package org.rollcall.local.service;

import org.rollcall.local.folder.Passwords;

/**
 * What the services are connected to.
 *
 * @param bootstrapServers the broker
 * @param jdbcUrl the database
 * @param passwords of its roles
 */
public record Wiring(String bootstrapServers, String jdbcUrl, Passwords passwords) {}
