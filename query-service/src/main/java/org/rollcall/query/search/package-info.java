/** Looking for votes of the past: {@link org.rollcall.query.search.HistoryResource}. What can be asked is said by {@code selection}. */
package org.rollcall.query.search;
