/**
 * A file of historical votes on its way into the log: sent, followed, and told of at the end.
 *
 * <p>Read {@link org.rollcall.local.imports.ImportRun} first. The work is ingest-service's; nothing here opens a file to
 * understand it, and what is told of it is the service's word.
 */
package org.rollcall.local.imports;
