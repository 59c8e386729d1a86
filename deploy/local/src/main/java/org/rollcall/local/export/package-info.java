/**
 * Whole lists on their way out: to standard output or into a file, as the bytes come.
 *
 * <p>Read {@link org.rollcall.local.export.Download} first. A file appears only once it is whole.
 */
package org.rollcall.local.export;
