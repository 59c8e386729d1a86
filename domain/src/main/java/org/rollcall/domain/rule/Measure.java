package org.rollcall.domain.rule;

/** What is counted: each member once, or each member's weight. A double majority has one condition of each. */
public enum Measure {
    MEMBERS,
    WEIGHT
}
