/**
 * The peer that watches boards: {@link org.rollcall.system.bench.crowd.Crowd} holds thousands of server-sent event streams in one
 * thread and speaks in another, open loop; {@link org.rollcall.system.bench.crowd.Outcome} is what the bench gets to know of a
 * lap. Runs in a process of its own, so that its cost is never a service's.
 */
package org.rollcall.system.bench.crowd;
