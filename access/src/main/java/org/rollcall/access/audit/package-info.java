/**
 * Who did what, and who was not let: {@link org.rollcall.access.audit.AuditLog} writes a line of JSON for every command and every refused
 * request. It never holds a body: what somebody chose stands in the log of events and nowhere else.
 */
package org.rollcall.access.audit;
