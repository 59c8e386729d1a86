/** What must survive: processes killed in the middle of a vote, instances that race each other. */
package org.rollcall.system.fault;
