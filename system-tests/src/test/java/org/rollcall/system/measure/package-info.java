/** Figures, measured on request and asserted nowhere: {@code ./mvnw -pl system-tests verify -Dit.test=FiguresIT -Drollcall.measure=true}. */
package org.rollcall.system.measure;
