/**
 * What people meet when something dies: broker, services, a race. {@link org.rollcall.system.fault.FaultsIT} does all of it, in rounds and
 * under load; the others each show one case.
 */
package org.rollcall.system.fault;
