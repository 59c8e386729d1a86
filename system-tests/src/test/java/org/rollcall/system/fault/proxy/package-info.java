/**
 * A small TCP proxy that does what networks do: it passes, holds, delays, resets, delivers a request and swallows its reply, or
 * cuts a connection at a chosen word. Read {@link org.rollcall.system.fault.proxy.FaultProxy} first. It knows of Kafka and
 * PostgreSQL only how to spot a request in their bytes.
 */
package org.rollcall.system.fault.proxy;
