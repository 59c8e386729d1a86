/**
 * PostgreSQL as a child process, from its published binaries.
 *
 * <p>Read {@link org.rollcall.local.database.Database} first. The server refuses to run as root; {@link
 * org.rollcall.local.database.Account} finds the way that the machine allows. Roles and tables are not made here:
 * tally-service migrates.
 */
package org.rollcall.local.database;
