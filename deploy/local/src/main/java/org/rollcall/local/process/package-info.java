/**
 * Processes as the operating system sees them: started so that they outlive the launcher, found again later, and
 * stopped without ever touching a stranger.
 *
 * <p>Read {@link org.rollcall.local.process.ProcessIdentity} first: a process number alone is never trusted, because
 * numbers are used again. Nothing here knows what the processes are for.
 */
package org.rollcall.local.process;
