/**
 * The five processes as one platform: started in the right order, looked at, stopped in the right order.
 *
 * <p>Read {@link org.rollcall.local.platform.Platform} first. Everything that could go wrong before the first process
 * starts is looked at in {@link org.rollcall.local.platform.Preflight}, so that it costs one sentence and no cleaning up.
 */
package org.rollcall.local.platform;
