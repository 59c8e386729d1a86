/** The pages: {@link org.rollcall.query.page.PageResource} renders them; what moves on them is in META-INF/resources. */
package org.rollcall.query.page;
