/**
 * Roll calls of the past on their way into the log. {@link org.rollcall.ingest.history.append.Appender} brings them there,
 * {@link org.rollcall.ingest.history.append.Planner} says of what events each consists, {@link
 * org.rollcall.ingest.history.append.ImportedRecords} knows what is there already, {@link
 * org.rollcall.ingest.history.append.Comparison} what a newer edition reads otherwise. Nothing here knows what a file looks like.
 */
package org.rollcall.ingest.history.append;
