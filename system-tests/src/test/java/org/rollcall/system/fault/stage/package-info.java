/**
 * A platform that is made to be broken: a broker and a database behind proxies, services in two instances each, signals by process
 * number, and a probe that tells when all is well again. Read {@link org.rollcall.system.fault.stage.Stage} first.
 */
package org.rollcall.system.fault.stage;
