/**
 * Tokens: who a request comes from. {@link org.rollcall.access.token.Caller} is what services ask; {@link
 * org.rollcall.access.token.TokenSettings} says what a service refuses to start with. Signatures, issuers, audiences and ages are
 * checked by SmallRye JWT; nothing here reads a token by itself.
 */
package org.rollcall.access.token;
