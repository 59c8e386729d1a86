/**
 * The pages, rendered on the server; what moves on them is in META-INF/resources. {@link org.rollcall.query.page.PageResource} has
 * one vote, proposal or meeting a page, {@link org.rollcall.query.page.RecordPageResource} the history, comparisons and members'
 * records. A page shows what the interface answers; it works nothing out for itself.
 */
package org.rollcall.query.page;
