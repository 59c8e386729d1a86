/**
 * The pages that steer: for the secretariat and for delegates. Read {@link org.rollcall.query.control.ControlPageResource} first. They
 * are behind a switch until there are roles, and send their commands to ingest-service themselves: this service writes nothing
 * (decision 30).
 */
package org.rollcall.query.control;
