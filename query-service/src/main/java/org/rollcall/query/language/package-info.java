/**
 * The six official languages of the United Nations on the pages: which one a reader gets, and the fixed terms in it.
 *
 * <p>Read {@link org.rollcall.query.language.PageLanguage} first; templates know it as {@code cdi:page}. The terms themselves
 * are the modules below {@code app/words/}, one a language, which the browser reads too: there is no second list. What the
 * record or a rule says in English stays English here, and is marked so by whoever shows it.
 */
package org.rollcall.query.language;
