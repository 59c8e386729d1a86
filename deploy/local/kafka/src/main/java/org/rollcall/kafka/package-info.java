/**
 * The process that holds the local broker: a guard around Kafka's own main class, nothing else.
 *
 * <p>Read {@link org.rollcall.kafka.LocalBroker}. It must not know Rollcall's topics: ingest-service creates and checks
 * them. The settings come from a file that the launcher writes.
 */
package org.rollcall.kafka;
