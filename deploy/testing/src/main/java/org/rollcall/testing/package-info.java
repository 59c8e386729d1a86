/**
 * A real broker and a real database for tests of any module.
 *
 * <p>Annotate a Quarkus test with {@code @QuarkusTestResource(BrokerAndDatabase.class)}, or call {@link
 * org.rollcall.testing.Pair#start()} where there is no Quarkus. The system property {@code rollcall.infra} decides what
 * stands behind: {@code embedded}, the processes that {@code ./rollcall up} starts, or {@code containers}.
 */
package org.rollcall.testing;
