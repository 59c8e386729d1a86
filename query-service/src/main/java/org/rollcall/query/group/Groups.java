package org.rollcall.query.group;

import java.util.List;
import org.rollcall.query.archive.WhatWasCounted;

/** How united the groups of an assembly voted, in the order of their names. */
public record Groups(String formula, WhatWasCounted base, List<Group> groups) {

    /**
     * One of them.
     *
     * @param members how many belonged to it on the day of some roll call of the selection, on whose roll they were
     * @param ballots of how many roll calls the cohesion is the mean
     * @param cohesion from 0 to 1; {@code null} where there is none such roll call
     */
    public record Group(String name, int members, int ballots, Double cohesion) {}
}
