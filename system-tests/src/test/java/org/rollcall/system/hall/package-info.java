/**
 * The platform as tests see it: {@link org.rollcall.system.hall.Hall} has a real broker, a real database and the three services as
 * processes, one for the whole JVM; {@link org.rollcall.system.hall.Truth} reads the log and says what it means.
 */
package org.rollcall.system.hall;
