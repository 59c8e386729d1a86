/**
 * People: delegates who vote and change their votes, a gavel, and those who watch. All of it is invented, in the fictional
 * assembly, through the same doors as everybody's, and noted by {@link org.rollcall.system.fault.load.Recorder}: what was asked,
 * when, and what came back. Read {@link org.rollcall.system.fault.load.Voting} first.
 */
package org.rollcall.system.fault.load;
