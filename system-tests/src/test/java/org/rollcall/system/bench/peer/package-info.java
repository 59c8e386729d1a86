/**
 * What our services are held against, in processes of their own: the limits, a bare producer, a bare consumer and a binary COPY;
 * and what a team would build instead, a transaction an event with entities, a count with Kafka Streams,
 * Debezium's sink. {@link org.rollcall.system.bench.peer.Peer} is the
 * bench's end of the line, {@link org.rollcall.system.bench.peer.PeerProgram} the other.
 */
package org.rollcall.system.bench.peer;
