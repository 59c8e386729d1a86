/**
 * Load over HTTP, from a process of its own: {@link org.rollcall.system.bench.peer.http.HttpLoad} says what is sent and how fast, {@link
 * org.rollcall.system.bench.peer.http.Sender} sends it, {@link org.rollcall.system.bench.peer.http.Answered} is what came of it.
 */
package org.rollcall.system.bench.peer.http;
