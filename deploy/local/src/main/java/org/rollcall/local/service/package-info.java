/**
 * The three services as child processes.
 *
 * <p>Read {@link org.rollcall.local.service.Service} first. What a service is told comes from {@link
 * org.rollcall.local.service.Wiring}, through the environment: never on the command line, where everybody reads it.
 */
package org.rollcall.local.service;
