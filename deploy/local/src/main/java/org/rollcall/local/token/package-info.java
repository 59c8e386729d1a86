/**
 * Keys and tokens of a local copy. {@link org.rollcall.local.token.Keys} makes a pair in the data folder at first use, {@link
 * org.rollcall.local.token.Tokens} mints with it what commands, pages and tests send. Services are told only the public part;
 * in production they accept none of it.
 */
package org.rollcall.local.token;
