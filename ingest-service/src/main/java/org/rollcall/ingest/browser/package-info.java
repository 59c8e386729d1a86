/**
 * Which web pages may send commands from somebody's browser. Read {@link org.rollcall.ingest.browser.Admission} first, then decision
 * 30. Clients that are no browsers send no {@code Origin} and are none of its business. It looks at headers only and knows no command.
 */
package org.rollcall.ingest.browser;
