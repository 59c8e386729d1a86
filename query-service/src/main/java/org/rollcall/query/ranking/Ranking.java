package org.rollcall.query.ranking;

import java.util.List;
import org.rollcall.query.archive.WhatWasCounted;

/**
 * The first of a ranking.
 *
 * @param rule the only one that was asked for, or {@code null}
 * @param count how many the whole ranking has
 */
public record Ranking(String by, String formula, String rule, WhatWasCounted base, int count, List<Ranked> ballots) {}
