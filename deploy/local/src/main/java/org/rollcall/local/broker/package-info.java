/**
 * The Kafka broker as a child process.
 *
 * <p>Read {@link org.rollcall.local.broker.Broker} first, then {@link org.rollcall.local.broker.BrokerSettings}, where
 * every number has its reason. No topic is created here: ingest-service owns them.
 */
package org.rollcall.local.broker;
