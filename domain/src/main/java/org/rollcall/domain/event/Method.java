package org.rollcall.domain.event;

/** How a vote is taken (General Assembly rule 87; the Council votes by hands in three calls). */
public enum Method {
    MACHINE,
    HANDS,
    ROLL_CALL
}
