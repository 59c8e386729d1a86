package org.rollcall.query.member.record;

import java.util.List;
import org.rollcall.query.archive.WhatWasCounted;

/** Whom a member votes with, the highest share first. */
public record Agreement(String member, String name, String formula, WhatWasCounted base, int least, List<With> with) {

    static final String FORMULA = "share of the roll calls in which both cast a vote (yes, no or abstention)"
            + " and cast the same one; a roll call in which either did not vote counts for neither";

    /** @param both the base of the share: in how many both cast a vote; {@code same} of them alike */
    public record With(String code, String name, int same, int both, Double share) {}
}
