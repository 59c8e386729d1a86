/**
 * What the benches run on: {@link org.rollcall.system.bench.rig.Rig} has a broker, a database and the services that a bench asks
 * for, each a process, with its own folder and ports; {@link org.rollcall.system.bench.rig.Topics} and {@link
 * org.rollcall.system.bench.rig.Projected} look at what they made.
 */
package org.rollcall.system.bench.rig;
