/**
 * What is done to the platform while people vote, and what must hold afterwards. Read {@link org.rollcall.system.fault.scenario.Ordeal}
 * first: the load, the probe and the check that all scenarios share. {@link org.rollcall.system.fault.scenario.Scenarios} lists them.
 */
package org.rollcall.system.fault.scenario;
