/** Keeps web pages from steering the projection from somebody's browser: {@link org.rollcall.tally.browser.NoPages} is all of it. */
package org.rollcall.tally.browser;
