/** The official roll calls that come with the service, each restated by hand in a scenario's file. */
package org.rollcall.ingest.history.shipped;
