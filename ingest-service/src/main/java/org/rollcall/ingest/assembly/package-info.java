/** Bodies that vote, defined as data: by an operator over HTTP, or shipped with the service. */
package org.rollcall.ingest.assembly;
