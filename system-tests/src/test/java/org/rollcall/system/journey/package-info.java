/** What people do with the whole of it, from a command to what they see. */
package org.rollcall.system.journey;
